import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import type { Color } from "../theme.ts";
import { readableOn } from "./color.ts";
import { IconOrNumeral } from "./icon-or-numeral.tsx";

type Props = {
  frame: Frame;
  icon: string | undefined;
  fallback: string;
  size: number;
  filled?: boolean;
  fill?: Color | undefined;
};

/** An icon on a disc; a numeral where there is no icon, so that a list never has holes. */
export function IconDisc({ frame, icon, fallback, size, filled = false, fill }: Props): JSXNode {
  const { accent, onAccent, track } = frame.theme.colors;
  const color = fill ? readableOn(frame.theme, fill) : filled ? onAccent : accent;
  return (
    <div
      style={{
        display: "flex",
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: size / 2,
        backgroundColor: fill ?? (filled ? accent : track),
        alignItems: "center",
        justifyContent: "center",
      }}
    >
      <IconOrNumeral frame={frame} icon={icon} numeral={fallback} size={Math.round(size * 0.52)} color={color} />
    </div>
  );
}
