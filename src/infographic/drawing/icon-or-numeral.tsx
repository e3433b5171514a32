import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { hasIcon, Icon } from "./icon.tsx";
import { typeset } from "./typeset.ts";

type Props = { frame: Frame; icon: string | undefined; numeral: string; size: number; color: string };

/** An icon, or a numeral as large as it looks, where there is no icon. */
export const IconOrNumeral = ({ frame, icon, numeral, size, color }: Props): JSXNode =>
  hasIcon(frame, icon) ? (
    <Icon frame={frame} name={icon} size={size} color={color} />
  ) : (
    <div style={{ ...typeset(frame, "heading", { color, size: size * 0.85 }), lineHeight: 1 }}>{numeral}</div>
  );
