import { extent, max, min } from "d3-array";
import { scaleLinear, scaleTime } from "d3-scale";
import { area, curveLinear, curveMonotoneX, line } from "d3-shape";
import type { Quantity } from "../../quantity.ts";
import type { AxisLabel } from "./bottom-axis.ts";

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
  /** Every point's label; the drawing shows as many as fit. */
  labels: AxisLabel[];
};

type Chart = {
  x: readonly { label: string; at?: string | undefined }[];
  series: readonly { name: string; figures: readonly (Quantity | null)[] }[];
  area: boolean;
};
type Box = { width: number; height: number };

/** Geometry of a line chart in px, origin at the top left. A gap in the data is a gap in the line. */
export function plotLines(chart: Chart, box: Box): LinePlot {
  const across = horizontalScale(chart.x, box.width);
  const { down, low, filled } = verticalScale(chart, box.height);

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
    ticks: down.ticks(tickCount).map((value) => ({ value, y: down(value) })),
    labels: chart.x.map(({ label }, index) => ({ text: label, x: across(index) })),
  };
}

/** The values that the axis on the left names. */
export const axisValues = (chart: Chart): number[] => verticalScale(chart, 1).down.ticks(tickCount);

const tickCount = 4;

function verticalScale(chart: Chart, height: number) {
  const values = chart.series.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const filled = chart.area && chart.series.length === 1;
  const [low, high] = verticalDomain(values, filled);
  return { down: scaleLinear([low, high], [height, 0]).nice(tickCount), low, filled };
}

function landmarks(points: Point[]): { first: Point; last: Point; peak: Point } {
  const nowhere: Point = { x: 0, y: 0, figure: { value: 0 }, index: 0 };
  const peak = points.reduce((best, point) => (point.figure.value > best.figure.value ? point : best), points[0] ?? nowhere);
  return { first: points[0] ?? nowhere, last: points.at(-1) ?? nowhere, peak };
}

/** Places points on an axis `width` px long: by their dates where all have one, else evenly. */
export function horizontalScale(x: Chart["x"], width: number): (index: number) => number {
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

/** How high and how low the line runs between two places, px; undefined where no point of it is near. */
export function heightsBetween(
  points: readonly Point[],
  from: number,
  to: number,
): { top: number; bottom: number } | undefined {
  const heights = points.flatMap((point, index) => {
    const next = points[index + 1];
    const inside = point.x >= from && point.x <= to ? [point.y] : [];
    return next && next.x > point.x ? [...inside, ...crossings(point, next, [from, to])] : inside;
  });
  return heights.length === 0 ? undefined : { top: Math.min(...heights), bottom: Math.max(...heights) };
}

/** Where the line may be at each of `places` between two points: between a straight and a softly bent one. */
const crossings = (point: Point, next: Point, places: readonly number[]): number[] =>
  places
    .filter((x) => x > point.x && x < next.x)
    .map((x) => (x - point.x) / (next.x - point.x))
    .flatMap((share) => [share, share * share * (3 - 2 * share)])
    .map((share) => point.y + (next.y - point.y) * share);
