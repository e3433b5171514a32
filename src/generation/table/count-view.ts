import { groupRows } from "./groups.ts";
import { categoryName, clip, midSentence } from "./label.ts";
import { countOf } from "./quantities.ts";
import { topOf } from "./ranking-view.ts";
import type { Reading, View } from "./reading.ts";
import type { Category, PeriodColumn } from "./table.ts";

const mostParts = 6;
const mostBars = 12;
const topBars = 10;

/** How many rows each category has: a ring of up to six, else bars. */
export function countView(
  { table, phrases }: Reading,
  category: Category | PeriodColumn,
  rows: readonly number[],
): View | undefined {
  const groups = groupRows(category, rows);
  const order = category.kind === "category" ? category.order : undefined;
  const counted = (order ?? [...groups.keys()]).flatMap((name) => {
    const own = groups.get(name) ?? [];
    const figure = countOf(table, category, own);
    return figure ? [{ label: categoryName(name), figure: { value: figure.value, source: figure.source }, rows: own }] : [];
  });
  if (counted.length < 2) return undefined;
  if (!order) counted.sort((a, b) => b.figure.value - a.figure.value);

  if (counted.every(({ figure }) => figure.value === counted[0]?.figure.value)) return undefined;

  const rest = order || counted.length <= mostBars ? [] : counted.slice(topBars);
  const others =
    rest.length > 0
      ? countOf(
          table,
          category,
          rest.flatMap((item) => item.rows),
        )
      : null;
  const top = topOf(counted);
  const shown = [
    ...counted.slice(0, order ? 24 : others ? topBars : mostBars),
    ...(others ? [{ label: phrases.others(rest.length), figure: { value: others.value, source: others.source } }] : []),
  ].map(({ label, figure }) => ({ label, figure }));
  const common = {
    title: clip(phrases.by(phrases.records, midSentence(category.label)), 140),
    unit: { kind: "count" as const },
    items: shown.map(({ label, figure: { value, source } }) => ({ label, figure: { value, ...(source && { source }) } })),
  };
  return {
    finding: top && phrases.mostFrequent(top.label, midSentence(category.label)),
    block:
      shown.length <= mostParts && !order
        ? { type: "donut", ...common }
        : {
            type: "bar-chart",
            orientation: order ? "vertical" : "horizontal",
            ...common,
            ...(top && { highlight: top.label }),
          },
  };
}
