import type { JSXNode } from "satori/jsx";
import type { Color } from "../../theme.ts";
import { Shapes } from "../scene.tsx";

type Size = { width: number; height: number };
type Look = { beside: boolean; depth: number; gap: number; radius: number; fills: readonly [Color, Color] };
type Props = { size: Size; split: number; look: Look };

/** Two fields, the first of which points into the second: to the right, or down where they stand above one another. */
export function ThenNow({ size: { width, height }, split, look: { beside, depth, gap, radius, fills } }: Props): JSXNode {
  const [then, now] = beside
    ? across({ width, height }, { split, depth, gap, radius })
    : down({ width, height }, { split, depth, gap, radius });
  return (
    <Shapes width={width} height={height}>
      <path d={then} fill={fills[0]} />
      <path d={now} fill={fills[1]} />
    </Shapes>
  );
}

type Cut = { split: number; depth: number; gap: number; radius: number };

const across = ({ width, height }: Size, { split, depth, gap, radius: r }: Cut): readonly [string, string] => [
  `M${r} 0H${split}L${split + depth} ${height / 2}L${split} ${height}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  `M${split + gap} 0H${width - r}a${r} ${r} 0 0 1 ${r} ${r}V${height - r}a${r} ${r} 0 0 1 ${-r} ${r}H${split + gap}L${split + gap + depth} ${height / 2}z`,
];

const down = ({ width, height }: Size, { split, depth, gap, radius: r }: Cut): readonly [string, string] => [
  `M${r} 0H${width - r}a${r} ${r} 0 0 1 ${r} ${r}V${split}L${width / 2} ${split + depth}L0 ${split}V${r}a${r} ${r} 0 0 1 ${r} ${-r}z`,
  `M0 ${split + gap}L${width / 2} ${split + gap + depth}L${width} ${split + gap}V${height - r}a${r} ${r} 0 0 1 ${-r} ${r}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}z`,
];
