import { extent } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import { widestText } from "../measure-text.ts";
import { bottomAxis } from "./bottom-axis.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { type Dot, labelDots } from "./label-dots.ts";
import { markFormat } from "./mark-format.ts";
import { leastSquares, type Point } from "./trend-line.ts";

type Axis = { label: string; unit?: Unit | undefined };
type Item = { label?: string | undefined; x: Quantity; y: Quantity; size?: Quantity | undefined };
type Chart = {
  x: Axis;
  y: Axis;
  size?: Axis | undefined;
  items: readonly Item[];
  trend: boolean;
  highlight?: string | undefined;
};

export type ScatterLayout = {
  height: number;
  box: { left: number; top: number; width: number; height: number };
  dots: Dot[];
  labels: PlacedText[];
  point: PlacedText | undefined;
  ticks: { x: number[]; y: number[] };
  tickLabels: PlacedText[];
  heads: PlacedText[];
  trend: readonly [Point, Point] | undefined;
  /** Names without room at their dots, each with its two figures. */
  listed: string[];
};

const [plainRadius, largestRadius] = [11, 40];

export function layOutScatter(frame: Frame, chart: Chart, height: number): ScatterLayout {
  const { items } = chart;
  const across = markFormat(frame, { unit: chart.x.unit, figures: items.map(({ x }) => x) });
  const upward = markFormat(frame, { unit: chart.y.unit, figures: items.map(({ y }) => y) });
  const size = frame.type.caption;
  const radii = radiiOf(items);
  const pad = Math.max(...radii) + 12;
  const down = padded(
    items.map(({ y }) => y.value),
    [height, 0],
    pad,
  );
  const rows = down.ticks(4).map((value) => ({ value, text: upward.write({ value }) }));
  const left =
    Math.ceil(
      Math.min(
        widestText(
          frame,
          "body",
          rows.map(({ text }) => text),
          { size },
        ),
        frame.width * 0.24,
      ),
    ) + 18;
  const width = frame.width - left;
  const right = padded(
    items.map(({ x }) => x.value),
    [0, width],
    pad,
  );
  const columns = right.ticks(width > 500 ? 5 : 3).map((value) => ({ value, text: across.write({ value }) }));

  const yHead = placeText(frame, { text: named(chart.y, upward.once), x: 0, y: 0, size, strong: true, width: frame.width });
  const top = Math.ceil(yHead.height + 14);
  const box = { left, top, width, height };
  const dots = items.map(({ x, y, label }, index) => ({
    x: left + right(x.value),
    y: top + down(y.value),
    radius: radii[index] ?? plainRadius,
    label,
    point: label !== undefined && label === chart.highlight,
  }));
  const trend = chart.trend ? trendOf(items, { right, down, left, top }) : undefined;
  const labels = labelDots(frame, dots, { room: box, line: trend });
  const axis = bottomAxis(frame, {
    labels: columns.map(({ value, text }) => ({ text, x: left + right(value) })),
    top: top + height + 10,
    within: frame.width,
  });
  const foot = top + height + 14 + Math.max(...axis.map((label) => label.height), 0);
  const xHead = placeText(frame, {
    text: named(chart.x, across.once),
    x: frame.width,
    y: 0,
    anchor: "end",
    size,
    strong: true,
    width: frame.width,
  });
  return {
    height: Math.ceil(foot + xHead.height),
    box,
    dots,
    labels: labels.filter((_, index) => !dots[index]?.point).filter((label) => label !== undefined),
    point: labels.find((_, index) => dots[index]?.point),
    ticks: { x: columns.map(({ value }) => right(value)), y: rows.map(({ value }) => down(value)) },
    tickLabels: [
      ...axis,
      ...rows.map(({ value, text }) =>
        placeText(frame, { text, x: left - 12, y: top + down(value), anchor: "end", size, width: left - 12 }),
      ),
    ],
    heads: [
      { ...yHead, top: 0 },
      { ...xHead, top: foot },
    ],
    trend,
    listed: items.flatMap(({ label, x, y }, index) =>
      label !== undefined && !labels[index] ? [`${label} (${across.write(x)},\u00a0${upward.write(y)})`] : [],
    ),
  };

  function named({ label }: Axis, unit: string | undefined): string {
    return unit === undefined ? label : `${label}, ${unit}`;
  }
}

/** A scale whose ends lie `pad` px outside the outermost values. */
function padded(values: readonly number[], range: [number, number], pad: number): ScaleLinear<number, number> {
  const [low = 0, high = 1] = extent(values);
  const length = Math.abs(range[1] - range[0]);
  const room = high === low ? Math.abs(high) * 0.5 || 1 : ((high - low) * pad) / Math.max(1, length - 2 * pad);
  return scaleLinear([low - room, high + room], range);
}

/** Areas in proportion to the sizes; one radius for all where there are none. */
function radiiOf(items: readonly Item[]): number[] {
  const largest = Math.max(...items.map(({ size }) => size?.value ?? 0));
  return items.map(({ size }) =>
    size && largest > 0 ? Math.max(3, largestRadius * Math.sqrt(size.value / largest)) : plainRadius,
  );
}

type Scales = { right: ScaleLinear<number, number>; down: ScaleLinear<number, number>; left: number; top: number };

function trendOf(items: readonly Item[], { right, down, left, top: upper }: Scales): readonly [Point, Point] | undefined {
  const line = leastSquares(items.map(({ x, y }) => ({ x: x.value, y: y.value })));
  if (!line) return undefined;
  const [low = 0, high = 0] = extent(items, ({ x }) => x.value);
  const [bottom, top] = down.domain() as [number, number];
  // Where the line would leave the plot it ends where it crosses the edge.
  const end = (x: number): Point => {
    const y = Math.min(top, Math.max(bottom, line.at(x)));
    const met = line.slope === 0 || y === line.at(x) ? x : x + (y - line.at(x)) / line.slope;
    return { x: left + right(met), y: upper + down(y) };
  };
  return [end(low), end(high)];
}
