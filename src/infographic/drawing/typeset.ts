import type { CSSProperties } from "satori/jsx";
import { type FontFamilyName, fontStack } from "../fonts.ts";
import type { Frame } from "../frame.ts";

export type Role = "caption" | "body" | "lead" | "heading" | "title" | "figure" | "hero";
/** Type of a role, changed where need be; `size` in px, `leading` in times the size. */
export type Setting = { strong?: boolean; size?: number; leading?: number };
type Options = Setting & { color?: string; align?: "left" | "center" | "right" };
export type Font = { family: FontFamilyName; weight: number; size: number; tracking: number; leading: number };

const displayRoles: ReadonlySet<Role> = new Set(["heading", "title", "figure", "hero"]);

/** The font that text of a role is set in; `tracking` in px. */
export function fontOf({ theme, type }: Frame, role: Role, { strong = false, size = type[role], leading }: Setting = {}): Font {
  const display = displayRoles.has(role);
  const { family, weight, tracking } = theme.fonts.display;
  return {
    family: display ? family : theme.fonts.text.family,
    weight: display ? weight : strong ? 600 : 400,
    size,
    tracking: display && size > 30 ? size * tracking : 0,
    leading: leading ?? (display || role === "lead" ? type.leading.tight + (size <= 60 ? 0.1 : 0) : type.leading.normal),
  };
}

// Satori measures `pretty` lines otherwise than it draws them: text would run out of its box.
/** The style of a piece of text by its role; titles balance their lines. */
export function typeset(frame: Frame, role: Role, { color, align, ...setting }: Options = {}): CSSProperties {
  const { family, weight, size, tracking, leading } = fontOf(frame, role, setting);
  return {
    display: "block",
    fontFamily: fontStack(family),
    fontWeight: weight as 400,
    fontSize: size,
    lineHeight: leading,
    letterSpacing: tracking,
    color: color ?? frame.theme.colors.ink,
    wordBreak: "break-word",
    textWrap: displayRoles.has(role) || role === "lead" ? "balance" : "wrap",
    ...(align && { textAlign: align }),
  };
}

/** Figures of one width, for columns and axes. */
export const tabular: CSSProperties = { fontFeatureSettings: '"tnum" 1' };
