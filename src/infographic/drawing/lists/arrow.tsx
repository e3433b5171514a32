import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { around, type Spot } from "../path.ts";
import { shaded } from "../shade.ts";

type Props = { frame: Frame; tip: { x: number; y: number }; tail: { x: number; y: number } };

/** An arrow that has hit: its shaft with a light edge, so that it is seen on every ring, and feathers at its tail. */
export function Arrow({ frame, tip, tail }: Props): JSXNode {
  const { ink, background, categories } = frame.theme.colors;
  const length = Math.hypot(tail.x - tip.x, tail.y - tip.y) || 1;
  const [ux, uy] = [(tail.x - tip.x) / length, (tail.y - tip.y) / length];
  /** `along` px from the tip, `aside` px to the left of the shaft. */
  const spot = (along: number, aside: number): Spot => [tip.x + ux * along - uy * aside, tip.y + uy * along + ux * aside];
  const feather = (side: 1 | -1): string =>
    around([spot(length - 76, 0), spot(length - 56, side * 20), spot(length, side * 20), spot(length - 20, 0)]);
  const shaft = `M${tip.x} ${tip.y}L${tail.x - ux * 20} ${tail.y - uy * 20}`;
  const fill = categories[1];
  return (
    <g>
      <path d={shaft} stroke={background} stroke-width={15} stroke-linecap="round" />
      <path d={shaft} stroke={ink} stroke-width={7} stroke-linecap="round" />
      <path d={feather(1)} fill={fill} stroke={background} stroke-width={4} stroke-linejoin="round" />
      <path
        d={feather(-1)}
        fill={shaded(frame.theme, fill, 0.24)}
        stroke={background}
        stroke-width={4}
        stroke-linejoin="round"
      />
      <circle cx={tip.x} cy={tip.y} r={9} fill={ink} />
    </g>
  );
}
