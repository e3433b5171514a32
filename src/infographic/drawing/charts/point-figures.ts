import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";
import { heightsBetween, type PlottedSeries, type Point } from "./line-plot.ts";

type Plot = { left: number; width: number; height: number };
/** A figure and whether it is the last; its `top` is from the upper edge of the plot, less than zero above it. */
export type PointFigure = { placed: PlacedText; last: boolean };

/** px between a figure and the line. */
const clear = 14;

/** The last figure of a line, its first and its highest: those that stand clear of one another, and all clear of the line. */
export function placePointFigures(
  frame: Frame,
  { first, last, peak, points }: PlottedSeries,
  { plot, write }: { plot: Plot; write: (point: Point) => string },
): PointFigure[] {
  const shown: PointFigure[] = [];
  for (const point of [last, first, peak]) {
    const figure = {
      placed: placed(frame, points, { point, plot, text: write(point), large: point === last }),
      last: point === last,
    };
    if (shown.every(({ placed: other }) => !touches(other, figure.placed, clear))) shown.push(figure);
  }
  return shown;
}

type Request = { point: Point; plot: Plot; text: string; large: boolean };

function placed(frame: Frame, points: readonly Point[], { point, plot, text, large }: Request): PlacedText {
  const size = large ? frame.type.lead : frame.type.body - 2;
  const at = {
    text,
    x: point.x,
    y: 0,
    size,
    strong: true,
    anchor: "middle",
    within: plot.width + clear,
    width: plot.width,
  } as const;
  const label = placeText(frame, at);
  const line = heightsBetween(points, label.left - clear, label.left + label.width + clear) ?? {
    top: point.y,
    bottom: point.y,
  };
  const above = line.top - clear - label.height;
  const below = line.bottom + clear;
  const nearerBelow = line.bottom - point.y < point.y - line.top && below + label.height <= plot.height;
  return { ...label, left: plot.left + label.left, top: nearerBelow ? below : above };
}
