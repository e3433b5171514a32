import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import type { Spot } from "../path.ts";
import { shaded } from "../shade.ts";

export const pinRadius = 40;
/** From the tip of a pin up to the middle of its head, px. */
export const pinRise = 72;

type Props = { frame: Frame; tip: Spot; fill: Color };

/** A map pin whose tip is at `tip`, its head free for an icon. */
export function Pin({ frame, tip: [x, y], fill }: Props): JSXNode {
  const middle = y - pinRise;
  const [across, down] = [pinRadius * 0.8, pinRadius * 0.6];
  return (
    <g>
      <ellipse cx={x} cy={y} rx={16} ry={6} fill={shaded(frame.theme, fill, 0.6)} />
      <path
        d={`M${x} ${y}L${x - across} ${middle + down}A${pinRadius} ${pinRadius} 0 1 1 ${x + across} ${middle + down}Z`}
        fill={fill}
        stroke={frame.theme.colors.background}
        stroke-width={4}
        stroke-linejoin="round"
      />
    </g>
  );
}
