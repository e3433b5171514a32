import { scaleLinear } from "d3-scale";
import { area, curveLinear, curveMonotoneX } from "d3-shape";
import type { Point, Series } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity } from "../../quantity.ts";
import { widestText } from "../measure-text.ts";
import { placeTotals } from "./area-totals.ts";
import { bottomAxis } from "./bottom-axis.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { horizontalScale } from "./line-plot.ts";
import { sum } from "./shares.ts";
import { spread } from "./spread.ts";

type Chart = { x: readonly Point[]; series: readonly Series[]; write: (figure: Quantity) => string };
type Box = { left: number; top: number; width: number; height: number };

export type AreaLayout = {
  box: Box;
  height: number;
  paths: string[];
  ticks: { y: number; label: PlacedText }[];
  axis: PlacedText[];
  /** What all parts come to at the first and the last point. */
  totals: PlacedText[];
  names: { text: PlacedText; link: string }[] | undefined;
};

const headroom = 56;
const toName = 44;

export function layOutAreas(frame: Frame, { x, series, write }: Chart, height: number): AreaLayout {
  const sums = x.map((_, index) => totalAt(series, index));
  const known = sums.filter((total) => total !== undefined);
  const up = scaleLinear([0, Math.max(...known, 0) || 1], [height, 0]).nice(4);
  const tickValues = up.ticks(4).filter((value) => value > 0);
  const tickTexts = tickValues.map((value) => write({ value }));
  const left = Math.min(Math.ceil(widestText(frame, "body", tickTexts, { size: frame.type.caption })) + 16, frame.width * 0.25);

  const size = frame.type.caption + 2;
  const single = series.length === 1;
  const widest =
    Math.ceil(
      widestText(
        frame,
        "body",
        series.map(({ name }) => name),
        { size, strong: true },
      ),
    ) + 4;
  const beside = single ? 0 : Math.min(widest, Math.floor(frame.width * 0.26));
  const named = !single && widest <= frame.width * 0.5 && frame.width >= 480;
  const box = { left, top: headroom, width: Math.round(frame.width - left - (named ? beside + toName : 12)), height };
  const across = horizontalScale(x, box.width);
  const bands = bandsOf(series, sums);
  const names = named ? placeNames(frame, { series, bands, up, box, size, beside }) : undefined;

  const shape = area<[number, number] | null>()
    .defined((band) => band !== null)
    .x((_, index) => across(index))
    .y0((band) => up(band?.[0] ?? 0))
    .y1((band) => up(band?.[1] ?? 0))
    .curve(x.length > 40 ? curveLinear : curveMonotoneX)
    .digits(1);
  const axis = bottomAxis(frame, {
    labels: x.map(({ label }, index) => ({ text: label, x: left + across(index) })),
    top: headroom + height + 14,
    within: frame.width,
  });
  return {
    box,
    height: headroom + height + 14 + Math.max(0, ...axis.map((label) => label.height)),
    paths: bands.map((band) => shape(band) ?? ""),
    ticks: tickValues.map((value, index) => ({
      y: up(value),
      label: placeText(frame, {
        text: tickTexts[index] ?? "",
        x: left - 12,
        y: headroom + up(value),
        anchor: "end",
        size: frame.type.caption,
        width: left - 12,
      }),
    })),
    axis,
    totals: placeTotals(frame, { sums, across, up, box, write }),
    names,
  };
}

/** Unknown where one of the parts is. */
function totalAt(series: readonly Series[], index: number): number | undefined {
  const figures = series.map((one) => one.figures[index] ?? null);
  return figures.some((figure) => figure === null) ? undefined : sum(figures.map((figure) => figure?.value ?? 0));
}

function bandsOf(series: readonly Series[], sums: readonly (number | undefined)[]): ([number, number] | null)[][] {
  const base = sums.map(() => 0);
  return series.map(({ figures }) =>
    sums.map((total, index) => {
      if (total === undefined) return null;
      const start = base[index] ?? 0;
      const end = start + (figures[index]?.value ?? 0);
      base[index] = end;
      return [start, end];
    }),
  );
}

type Naming = {
  series: readonly Series[];
  bands: readonly ([number, number] | null)[][];
  up: (value: number) => number;
  box: Box;
  size: number;
  beside: number;
};

function placeNames(frame: Frame, { series, bands, up, box, size, beside }: Naming): AreaLayout["names"] {
  const left = frame.width - beside;
  const drafts = series.map(({ name }, index) => {
    const end = bands[index]?.at(-1) ?? bands[index]?.findLast((band) => band !== null) ?? [0, 0];
    const text = placeText(frame, { text: name, x: left, y: 0, size, strong: true, width: beside });
    return { text, middle: headroom + (up(end[0]) + up(end[1])) / 2 };
  });
  const heights = drafts.map(({ text }) => text.height + 6);
  const bottom = headroom + box.height;
  if (sum(heights) > bottom) return undefined;
  const tops = spread(
    drafts.map(({ text, middle }) => middle - text.height / 2),
    heights,
    bottom + 6,
  );
  return drafts.map(({ text, middle }, index) => {
    const top = tops[index] ?? 0;
    const level = (top + text.height / 2).toFixed(1);
    return {
      text: { ...text, top },
      link: `M${box.left + box.width + 6} ${middle.toFixed(1)}L${left - 22} ${level}H${left - 8}`,
    };
  });
}
