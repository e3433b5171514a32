import type { CSSProperties } from "satori/jsx";
import { fontStack } from "../fonts.ts";
import type { Frame } from "../frame.ts";

type Role = "caption" | "body" | "lead" | "heading" | "title" | "figure" | "hero";
type Options = { color?: string; strong?: boolean; size?: number; align?: "left" | "center" | "right" };

const displayRoles: ReadonlySet<Role> = new Set(["heading", "title", "figure", "hero"]);

/** The style of a piece of text by its role; titles balance their lines, columns of figures line up. */
export function typeset({ theme, type }: Frame, role: Role, options: Options = {}): CSSProperties {
  const { color = theme.colors.ink, strong = false, size = type[role], align } = options;
  const display = displayRoles.has(role);
  const { family, weight, tracking } = theme.fonts.display;
  return {
    display: "block",
    fontFamily: fontStack(display ? family : theme.fonts.text.family),
    fontWeight: display ? weight : strong ? 600 : 400,
    fontSize: size,
    lineHeight: display || role === "lead" ? type.leading.tight + (size <= 60 ? 0.1 : 0) : type.leading.normal,
    letterSpacing: display && size > 30 ? size * tracking : 0,
    color,
    wordBreak: "break-word",
    textWrap: display || role === "lead" ? "balance" : "pretty",
    ...(align && { textAlign: align }),
  };
}

/** Figures of one width, for columns and axes. */
export const tabular: CSSProperties = { fontFeatureSettings: '"tnum" 1' };
