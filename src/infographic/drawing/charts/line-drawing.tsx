import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Unit } from "../../quantity.ts";
import { Column } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import { freeSide, type LinePlot, type PlottedSeries, type Point } from "./line-plot.ts";

type Props = {
  frame: Frame;
  plot: LinePlot;
  unit: Unit | undefined;
  box: { left: number; width: number; height: number; right: number };
};

const headroom = 44;

/** The curve, a few faint lines to read it by, and the figures that matter written on it. */
export function LineDrawing({ frame, plot, unit, box }: Props): JSXNode {
  const { width, height, left } = box;
  const { line, background } = frame.theme.colors;
  const single = plot.series.length === 1;
  const colors = seriesColors(frame, plot.series.length);
  return (
    <div style={{ display: "flex", position: "relative", width: frame.width, height: height + headroom + 46 }}>
      <svg
        width={width + 24}
        height={height + 24}
        viewBox={`-12 -12 ${width + 24} ${height + 24}`}
        style={{ position: "absolute", left: left - 12, top: headroom - 12 }}
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
          <circle cx={last.x} cy={last.y} r="9" fill={colors[index]} stroke={background} stroke-width="4" />
        ))}
      </svg>
      <TickLabels frame={frame} plot={plot} unit={unit} left={left} />
      <AxisLabels frame={frame} plot={plot} box={box} />
      {single ? (
        plot.series.map((series) => <Landmarks frame={frame} series={series} unit={unit} box={box} />)
      ) : (
        <SeriesNames frame={frame} plot={plot} unit={unit} box={box} colors={colors} />
      )}
    </div>
  );
}

/** Thick for a few points, thin where they stand close. */
function strokeWidth({ series }: LinePlot): number {
  const points = Math.max(...series.map(({ points }) => points.length));
  if (points > 200) return 2.5;
  return points > 60 ? 3.5 : series.length > 1 ? 5 : 6;
}

export function seriesColors({ theme }: Frame, count: number): string[] {
  return count === 1 ? [theme.colors.accent] : theme.colors.categories.slice(0, count);
}

function TickLabels({
  frame,
  plot,
  unit,
  left,
}: {
  frame: Frame;
  plot: LinePlot;
  unit: Unit | undefined;
  left: number;
}): JSXNode {
  const format = quantityFormat({ locale: frame.locale, unit: unit?.kind === "measure" ? undefined : unit, among: plot.ticks });
  return plot.ticks.map((tick) => (
    <div
      style={{
        ...typeset(frame, "caption", { color: frame.theme.colors.muted, align: "right" }),
        ...tabular,
        position: "absolute",
        left: 0,
        top: headroom + tick.y - 14,
        width: left - 18,
        lineHeight: 1.25,
        whiteSpace: "nowrap",
      }}
    >
      {format(tick).text}
    </div>
  ));
}

function AxisLabels({ frame, plot, box }: Pick<Props, "frame" | "plot" | "box">): JSXNode {
  const width = 160;
  return plot.labels.map(({ x, text }) => {
    const at = Math.min(Math.max(box.left + x - width / 2, box.left - 18), frame.width - width);
    const align = at > box.left + x - width / 2 ? "left" : at < box.left + x - width / 2 ? "right" : "center";
    return (
      <div
        style={{
          ...typeset(frame, "caption", { color: frame.theme.colors.muted, align }),
          position: "absolute",
          left: at,
          top: headroom + box.height + 16,
          width,
          lineHeight: 1.25,
          whiteSpace: "nowrap",
        }}
      >
        {text}
      </div>
    );
  });
}

/** On a single line the first, the last and the highest figure say it all. */
function Landmarks({
  frame,
  series,
  unit,
  box,
}: {
  frame: Frame;
  series: PlottedSeries;
  unit: Unit | undefined;
  box: Props["box"];
}): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const format = quantityFormat({ locale: frame.locale, unit, among: series.points.map(({ figure }) => figure) });
  const { first, last, peak } = series;
  const apart = box.width * 0.2;
  const shown = [last, ...(Math.abs(first.x - last.x) > apart ? [first] : [])];
  if (shown.every((point) => Math.abs(point.x - peak.x) > apart)) shown.push(peak);
  return shown.map((point) => (
    <PointLabel
      frame={frame}
      text={format(point.figure).text}
      at={point}
      side={freeSide(series.points, point, box.width * 0.09)}
      box={box}
      color={point === last ? accent : ink}
      large={point === last}
    />
  ));
}

type PointLabelProps = {
  frame: Frame;
  text: string;
  at: Point;
  side: "above" | "below";
  box: Props["box"];
  color: string;
  large: boolean;
};

function PointLabel({ frame, text, at, side, box, color, large }: PointLabelProps): JSXNode {
  const width = 320;
  const size = large ? frame.type.lead : frame.type.body - 2;
  const x = box.left + at.x;
  const left = Math.min(Math.max(x - width / 2, box.left), frame.width - width);
  const align = left > x - width / 2 ? "left" : left < x - width / 2 ? "right" : "center";
  return (
    <div
      style={{
        ...typeset(frame, "body", { strong: true, color, size, align }),
        ...tabular,
        position: "absolute",
        left,
        top:
          side === "above" || at.y + size * 2 > box.height
            ? Math.max(0, headroom + at.y - size * 1.3 - 16)
            : headroom + at.y + 14,
        width,
        lineHeight: 1.25,
        whiteSpace: "nowrap",
      }}
    >
      {text}
    </div>
  );
}

/** Names at the ends of the lines, moved apart where lines end close together. */
function SeriesNames({ frame, plot, unit, box, colors }: Props & { colors: string[] }): JSXNode {
  const format = quantityFormat({ locale: frame.locale, unit, among: plot.series.map(({ last }) => last.figure) });
  const size = frame.type.caption;
  const tops = spread(
    plot.series.map(({ last }) => last.y - size),
    size * 2.55,
    box.height + 12,
  );
  return plot.series.map((series, index) => (
    <Column
      style={{
        position: "absolute",
        left: box.left + box.width + 20,
        top: headroom + (tops[index] ?? 0),
        width: box.right - 20,
      }}
    >
      <div style={{ ...typeset(frame, "caption", { strong: true, color: colors[index] ?? "" }), lineHeight: 1.15 }}>
        {series.name}
      </div>
      <div
        style={{
          ...typeset(frame, "caption", { color: frame.theme.colors.ink }),
          ...tabular,
          lineHeight: 1.2,
          whiteSpace: "nowrap",
        }}
      >
        {format(series.last.figure).text}
      </div>
    </Column>
  ));
}

function spread(tops: number[], distance: number, bottom: number): number[] {
  const order = tops.map((top, index) => ({ top, index })).sort((a, b) => a.top - b.top);
  let edge = Number.NEGATIVE_INFINITY;
  for (const item of order) {
    item.top = Math.max(item.top, edge);
    edge = item.top + distance;
  }
  let floor = bottom - distance;
  for (const item of order.reverse()) {
    item.top = Math.min(item.top, floor);
    floor = item.top - distance;
  }
  return order.sort((a, b) => a.index - b.index).map(({ top }) => top);
}
