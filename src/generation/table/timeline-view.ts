import { categoryName, clip } from "./label.ts";
import { labelOf } from "./moments.ts";
import type { Reading, View } from "./reading.ts";
import { type Aside, type Category, columnsOf } from "./table.ts";

const mostEvents = 16;

/** Names with dates and no figures are a history: "1565–1603 Elizabeth". */
export function timelineView({ table, locale }: Reading): View | undefined {
  const [start, end] = columnsOf(table, "period");
  const [name, detail]: (Category | Aside)[] = [...columnsOf(table, "category"), ...columnsOf(table, "text")].filter(
    ({ values }) => values.filter((value) => value !== null).length > table.lines.length / 2,
  );
  if (!start || !name) return undefined;
  const events = table.lines.flatMap((_, row) => {
    const [from, to] = [start.values[row], end?.values[row]];
    const title = name.values[row] ?? null;
    if (!from || title === null) return [];
    const when = to && to.at !== from.at ? `${labelOf(from, locale)}–${labelOf(to, locale)}` : labelOf(from, locale);
    const more = detail?.values[row] ?? null;
    return [
      {
        at: from.at,
        when: clip(when, 40),
        title: clip(categoryName(title), 120),
        ...(more !== null && { detail: clip(more, 400) }),
      },
    ];
  });
  if (events.length < 2 || events.length > mostEvents) return undefined;
  const items = events.sort((a, b) => a.at - b.at).map(({ at, ...event }) => event);
  return { block: { type: "timeline", items } };
}
