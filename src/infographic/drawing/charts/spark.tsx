import { area, curveMonotoneX, line } from "d3-shape";
import type { JSXNode } from "satori/jsx";
import type { Color } from "../../theme.ts";

type Size = { width: number; height: number };
type Props = Size & { values: readonly (number | null)[]; color: Color; filled?: boolean; stroke?: number };

const inset = 8;

/** The course of a few figures as a line without axes, its last point marked. A gap is a gap. */
export function Spark({ values, color, width, height, filled = false, stroke = 4 }: Props): JSXNode {
  const points = sparkPoints(values, { width, height, fromZero: filled });
  const last = points.findLast((point) => point !== null);
  const known = (point: [number, number] | null): boolean => point !== null;
  const path = line<[number, number] | null>()
    .defined(known)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)
    .curve(curveMonotoneX)
    .digits(1)([...points]);
  const below = area<[number, number] | null>()
    .defined(known)
    .x((point) => point?.[0] ?? 0)
    .y0(height)
    .y1((point) => point?.[1] ?? 0)
    .curve(curveMonotoneX)
    .digits(1)([...points]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ flexShrink: 0 }}>
      {filled && below && <path d={below} fill={color} fill-opacity="0.18" />}
      {path && (
        <path d={path} fill="none" stroke={color} stroke-width={stroke} stroke-linejoin="round" stroke-linecap="round" />
      )}
      {last && <circle cx={last[0]} cy={last[1]} r={inset - 1} fill={color} />}
    </svg>
  );
}

/** From zero where the line is filled, else between the least and the most. */
function sparkPoints(
  values: readonly (number | null)[],
  { width, height, fromZero }: Size & { fromZero: boolean },
): ([number, number] | null)[] {
  const known = values.filter((value) => value !== null);
  const low = fromZero ? Math.min(0, ...known) : Math.min(...known);
  const span = Math.max(...known) - low;
  const across = (width - 2 * inset) / Math.max(1, values.length - 1);
  return values.map((value, index) => {
    if (value === null) return null;
    const up = span === 0 ? 0.5 : (value - low) / span;
    return [inset + index * across, height - inset - up * (height - 2 * inset)];
  });
}
