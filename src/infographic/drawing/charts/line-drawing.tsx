import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import type { Color } from "../../theme.ts";
import { categoryColor } from "../color.ts";
import { Scene } from "../scene.tsx";
import { bottomAxis } from "./bottom-axis.ts";
import { ChartText, placeText } from "./chart-text.tsx";
import { bottomOf, LineNames, placeLineNames } from "./line-names.tsx";
import type { LinePlot } from "./line-plot.ts";
import { type PointFigure, placePointFigures } from "./point-figures.ts";

/** The plot in a frame, px: what the figures of its axis take on the left and the names of its lines on the right. */
export type LineBox = { left: number; width: number; height: number; right: number; named: boolean };
type Props = { frame: Frame; plot: LinePlot; unit: Unit | undefined; box: LineBox };

const below = 16;
/** A dot at the end of a line reaches so far over the plot, px. */
const dot = 13;

/** The curve, a few faint lines to read it by, and the figures that matter written on it. */
export function LineDrawing({ frame, plot, unit, box }: Props): JSXNode {
  const { muted, ink, accent } = frame.theme.colors;
  const colors = lineColors(frame, plot.series.length);
  const figures = pointFigures(frame, plot, { unit, box });
  const headroom = Math.ceil(Math.max(2 * dot, ...figures.map(({ placed }) => -placed.top)));
  const ticks = tickLabels(frame, plot, { unit, box, headroom });
  const labels = bottomAxis(frame, {
    labels: plot.labels.map(({ x, text }) => ({ text, x: box.left + x })),
    top: headroom + box.height + below,
    within: frame.width,
  });
  const room = { left: box.left + box.width + 20, width: box.right - 20, top: headroom, height: box.height };
  const names = box.named ? placeLineNames(frame, plot, { unit, room }) : [];
  const height = Math.ceil(Math.max(bottomOf(names), ...labels.map(({ top, height }) => top + height)));
  return (
    <Scene width={frame.width} height={height}>
      <Curves frame={frame} plot={plot} box={box} headroom={headroom} colors={colors} />
      {[...ticks, ...labels].map((placed) => (
        <ChartText frame={frame} placed={placed} color={muted} />
      ))}
      {figures.map(({ placed, last }) => (
        <ChartText frame={frame} placed={{ ...placed, top: headroom + placed.top }} color={last ? accent : ink} />
      ))}
      <LineNames frame={frame} names={names} colors={colors} />
    </Scene>
  );
}

/** On a single line the first, the last and the highest figure say it all; several lines have theirs at their ends. */
function pointFigures(frame: Frame, { series }: LinePlot, { unit, box }: Pick<Props, "unit" | "box">): PointFigure[] {
  const [line, ...others] = series;
  if (!line || others.length > 0) return [];
  const format = quantityFormat({ locale: frame.locale, unit, among: line.points.map(({ figure }) => figure) });
  return placePointFigures(frame, line, { plot: box, write: ({ figure }) => format(figure).text });
}

function Curves({ frame, plot, box, headroom, colors }: Omit<Props, "unit"> & { headroom: number; colors: string[] }): JSXNode {
  const { width, height, left } = box;
  const { line, background } = frame.theme.colors;
  return (
    <svg
      width={width + 2 * dot}
      height={height + 2 * dot}
      viewBox={`${-dot} ${-dot} ${width + 2 * dot} ${height + 2 * dot}`}
      style={{ position: "absolute", left: left - dot, top: headroom - dot }}
    >
      {plot.ticks.map(({ y }) => (
        <path d={`M0 ${Math.round(y)}H${width}`} stroke={line} stroke-width="2" />
      ))}
      {plot.series.map(({ fill }, index) => fill && <path d={fill} fill={colors[index]} fill-opacity="0.16" />)}
      {plot.series.map(({ path }, index) => (
        <path
          d={path}
          fill="none"
          stroke={colors[index]}
          stroke-width={strokeWidth(plot)}
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      ))}
      {plot.series.map(({ last }, index) => (
        <circle cx={last.x} cy={last.y} r={dot - 4} fill={colors[index]} stroke={background} stroke-width="4" />
      ))}
    </svg>
  );
}

/** Thick for a few points, thin where they stand close. */
function strokeWidth({ series }: LinePlot): number {
  const points = Math.max(...series.map(({ points }) => points.length));
  if (points > 200) return 2.5;
  return points > 60 ? 3.5 : series.length > 1 ? 5 : 6;
}

export const lineColors = ({ theme }: Frame, count: number): Color[] =>
  count === 1 ? [theme.colors.accent] : Array.from({ length: count }, (_, index) => categoryColor(theme, index));

function tickLabels(
  frame: Frame,
  { ticks }: LinePlot,
  { unit, box, headroom }: { unit: Unit | undefined; box: LineBox; headroom: number },
) {
  const write = tickFormat(frame, unit, ticks);
  const at = { x: box.left - 18, anchor: "end", size: frame.type.caption, width: box.left - 18 } as const;
  return ticks.map((tick) => placeText(frame, { ...at, text: write(tick), y: headroom + tick.y }));
}

/** Figures of the axis; a measure is not repeated on each of them. */
export function tickFormat(frame: Frame, unit: Unit | undefined, ticks: readonly Quantity[]): (tick: Quantity) => string {
  const format = quantityFormat({ locale: frame.locale, unit: unit?.kind === "measure" ? undefined : unit, among: ticks });
  return (tick) => format(tick).text;
}
