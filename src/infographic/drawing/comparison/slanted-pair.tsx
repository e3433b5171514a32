import type { JSXNode } from "satori/jsx";
import type { Color } from "../../theme.ts";
import { Shapes } from "../scene.tsx";

type Props = { width: number; height: number; fills: readonly [Color, Color]; radius: number };

const gap = 8;
/** How far the seam leans to either side, px: in proportion to the height, up to a limit. */
export const maxShift = 36;
const lean = 0.15;

/** Two fields that meet at a leaning seam. */
export function SlantedPair({ width, height, fills: [left, right], radius: wanted }: Props): JSXNode {
  const shift = Math.min(maxShift, height * lean);
  const radius = Math.min(wanted, height / 2);
  const middle = width / 2;
  const outer = `a${radius} ${radius} 0 0 0`;
  return (
    <Shapes width={width} height={height}>
      <path
        d={`M${middle + shift - gap / 2} 0H${radius}${outer} ${-radius} ${radius}V${height - radius}${outer} ${radius} ${radius}H${middle - shift - gap / 2}z`}
        fill={left}
      />
      <path
        d={`M${middle - shift + gap / 2} ${height}H${width - radius}${outer} ${radius} ${-radius}V${radius}${outer} ${-radius} ${-radius}H${middle + shift + gap / 2}z`}
        fill={right}
      />
    </Shapes>
  );
}
