import { clip, midSentence } from "./label.ts";
import { changeOf } from "./quantities.ts";
import { topOf } from "./ranking-view.ts";
import type { Reading, View } from "./reading.ts";
import type { Trend } from "./trend.ts";

/** How much each category changed from the first moment to the last, for those that have a figure at both. */
export function growthView({ phrases }: Reading, trend: Trend): View | undefined {
  const [start, end] = [trend.moments[0], trend.moments.at(-1)];
  if (!trend.comparable || !start || !end || trend.measure.unit?.kind === "percent") return undefined;
  const items = trend.series.flatMap(({ name, figures }) => {
    const [first, last] = [figures[0], figures.at(-1)];
    const figure = first && last ? changeOf(first, last) : null;
    return figure ? [{ label: name, figure }] : [];
  });
  if (items.length < 2) return undefined;

  items.sort((a, b) => b.figure.value - a.figure.value);
  const span = { from: start.label, to: end.label };
  const top = topOf(items);
  const label = midSentence(trend.measure.label);
  const partial = items.length < trend.available;
  return {
    // Others may have grown faster unseen: the claim needs all of them on the chart.
    finding: top && top.figure.value > 0 && !partial ? phrases.outgrew(top.label, label, span) : undefined,
    block: {
      type: "bar-chart",
      orientation: "horizontal",
      title: clip(phrases.growth(label, span), 140),
      unit: { kind: "percent" },
      items,
      ...(top && { highlight: top.label }),
      ...(partial && { note: phrases.bothEnds(items.length, trend.available) }),
    },
  };
}
