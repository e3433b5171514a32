import { extent, max, min } from "d3-array";
import { scaleLinear, scaleTime } from "d3-scale";
import { area, curveLinear, curveMonotoneX, line } from "d3-shape";
import type { Quantity } from "../../quantity.ts";

export type Point = { x: number; y: number; figure: Quantity; index: number };
export type PlottedSeries = {
  name: string;
  path: string;
  fill: string | undefined;
  points: Point[];
  last: Point;
  peak: Point;
  first: Point;
};
export type LinePlot = {
  series: PlottedSeries[];
  ticks: { y: number; value: number }[];
  labels: { x: number; text: string }[];
};

type Chart = {
  x: readonly { label: string; at?: string | undefined }[];
  series: readonly { name: string; figures: readonly (Quantity | null)[] }[];
  area: boolean;
};
type Box = { width: number; height: number; labelWidth: number };

/** Geometry of a line chart in px, origin at the top left. A gap in the data is a gap in the line. */
export function plotLines(chart: Chart, box: Box): LinePlot {
  const across = horizontalScale(chart, box.width);
  const values = chart.series.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const filled = chart.area && chart.series.length === 1;
  const [low, high] = verticalDomain(values, filled);
  const down = scaleLinear([low, high], [box.height, 0]).nice(4);

  // Rounded corners would pretend to a calm that many points don't have.
  const curve = chart.x.length > 60 ? curveLinear : curveMonotoneX;

  const series = chart.series.map(({ name, figures }) => {
    const points = figures.map((figure, index) => figure && { x: across(index), y: down(figure.value), figure, index });
    const known = points.filter((point) => point !== null);
    return {
      name,
      path:
        line<Point | null>()
          .defined((point) => point !== null)
          .x((point) => point?.x ?? 0)
          .y((point) => point?.y ?? 0)
          .curve(curve)
          .digits(1)(points) ?? "",
      fill: filled
        ? (area<Point | null>()
            .defined((point) => point !== null)
            .x((point) => point?.x ?? 0)
            .y0(down(Math.max(0, low)))
            .y1((point) => point?.y ?? 0)
            .curve(curve)
            .digits(1)(points) ?? undefined)
        : undefined,
      points: known,
      ...landmarks(known),
    };
  });
  return {
    series,
    ticks: down.ticks(4).map((value) => ({ value, y: down(value) })),
    labels: axisLabels(
      chart.x.map(({ label }, index) => ({ text: label, x: across(index) })),
      box,
    ),
  };
}

function landmarks(points: Point[]): { first: Point; last: Point; peak: Point } {
  const nowhere: Point = { x: 0, y: 0, figure: { value: 0 }, index: 0 };
  const peak = points.reduce((best, point) => (point.figure.value > best.figure.value ? point : best), points[0] ?? nowhere);
  return { first: points[0] ?? nowhere, last: points.at(-1) ?? nowhere, peak };
}

function horizontalScale({ x }: Chart, width: number): (index: number) => number {
  const times = x.map(({ at }) => (at ? Date.parse(at) : Number.NaN));
  if (times.every(Number.isFinite)) {
    const scale = scaleTime(extent(times) as [number, number], [0, width]);
    return (index) => scale(times[index] ?? 0);
  }
  return (index) => (index / Math.max(1, x.length - 1)) * width;
}

/** From zero for a filled area and where zero is near; else around the values, because a line shows change, not size. */
function verticalDomain(values: number[], fromZero: boolean): [low: number, high: number] {
  const low = min(values) ?? 0;
  const high = max(values) ?? 1;
  if (fromZero || (low >= 0 && low < high * 0.45)) return [Math.min(0, low), high === low ? low + 1 : high];
  const room = (high - low || Math.abs(high) || 1) * 0.12;
  return [low - room, high + room];
}

/** As many labels as fit without touching, evenly spaced, with the first and the last. */
function axisLabels(labels: { x: number; text: string }[], { width, labelWidth }: Box): { x: number; text: string }[] {
  const room = Math.max(2, Math.floor(width / (labelWidth + 28)) + 1);
  if (labels.length <= room) return labels;
  const step =
    [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 250, 365, 500].find(
      (size) => labels.length / size <= room - 1,
    ) ?? labels.length;
  return labels.filter((_, index) => index % step === 0);
}

/** Where the figure of `at` is free of the line: below it where the line climbs within `reach` px beside the point. */
export function freeSide(points: readonly Point[], at: Point, reach: number): "above" | "below" {
  const near = points.filter(({ x }) => Math.abs(x - at.x) <= reach);
  const next = [points.find(({ x }) => x > at.x), points.findLast(({ x }) => x < at.x)];
  const steepest = Math.max(...next.map((point) => (point ? ((at.y - point.y) / Math.abs(at.x - point.x)) * reach : 0)));
  const highest = Math.min(...near.map(({ y }) => y));
  return Math.max(at.y - highest, steepest) > 18 ? "below" : "above";
}
