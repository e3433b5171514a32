import { clip, upperFirst } from "./label.ts";
import { cellOf } from "./quantities.ts";
import { topOf } from "./ranking-view.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure } from "./table.ts";
import type { Trend } from "./trend.ts";

const mostBars = 12;

/** Columns that are categories of one thing, side by side on the last row of the series. */
export function latestView({ table, phrases }: Reading, trend: Trend, measures: readonly Measure[]): View | undefined {
  const end = trend.moments.at(-1);
  const [row] = end?.rows ?? [];
  if (!end || row === undefined || end.rows.length > 1 || measures.length < 3) return undefined;
  const items = measures.flatMap((measure) => {
    const figure = cellOf(table, measure, row);
    return figure ? [{ label: clip(measure.label, 80), figure }] : [];
  });
  items.sort((a, b) => b.figure.value - a.figure.value);
  const shown = items.slice(0, mostBars);
  const top = topOf(shown);
  if (shown.length < 3) return undefined;
  return {
    block: {
      type: "bar-chart",
      orientation: "horizontal",
      title: upperFirst(phrases.during(end.label, trend.period.grain)),
      items: shown,
      ...(trend.measure.unit && { unit: trend.measure.unit }),
      ...(top && { highlight: top.label }),
      ...(items.length > shown.length && { note: phrases.top(shown.length, items.length) }),
    },
  };
}
