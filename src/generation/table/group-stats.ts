import { fullest } from "./groups.ts";
import { midSentence } from "./label.ts";
import { combine, countOf, withUnit } from "./quantities.ts";
import type { Reading, Stat } from "./reading.ts";
import type { Column, Measure } from "./table.ts";

type Request = {
  rows: readonly number[];
  measures: readonly Measure[];
  /** The column that names each row, where one does. */
  entity?: Column | undefined;
  /** True where the rows stand in different times, over which a stock can't be added up. */
  overTime?: boolean;
};

/** A dozen are counted at a glance. */
const fewCounted = 12;

/** How many rows there are, and the total or the average of the first measures. */
export function groupStats(reading: Reading, { rows, measures, entity, overTime }: Request): Stat[] {
  const { table, phrases } = reading;
  const unique = entity && new Set<unknown>(entity.values).size === entity.values.length;
  const plural = unique ? phrases.many(entity.label) : undefined;
  const counted = unique ? entity : fullest(table);
  const count = counted && countOf(table, counted, rows);
  const sums = measures
    .filter(({ adds }) => !(overTime && adds === "stock"))
    .slice(0, 3)
    .flatMap((measure) => summary(reading, measure, rows));
  const [only] = measures;
  const range = measures.length === 1 && only && entity ? extremes(reading, { measure: only, rows, entity }) : [];
  return [
    ...sums.slice(0, 1),
    ...range,
    ...sums.slice(1),
    ...(count && rows.length > fewCounted && (plural || sums.length < 2)
      ? [{ label: plural ?? phrases.records, figure: count }]
      : []),
  ];
}

function summary({ table, phrases }: Reading, measure: Measure, rows: readonly number[]): Stat[] {
  // The average of percentages of unlike wholes is no percentage of anything.
  if (measure.unit?.kind === "percent") return [];
  const averaged = measure.adds === "level";
  const figure = combine(table, measure, { rows, operation: averaged ? "mean" : "sum" });
  const label = midSentence(measure.label);
  return figure
    ? [{ label: averaged ? phrases.average(label) : phrases.total(label), figure: withUnit(figure, measure.unit) }]
    : [];
}

/** The highest and the lowest, with whose they are. */
function extremes(
  reading: Reading,
  { measure, rows, entity }: { measure: Measure; rows: readonly number[]; entity: Column },
): Stat[] {
  const { table, phrases } = reading;
  const label = midSentence(measure.label);
  return (["maximum", "minimum"] as const).flatMap((operation) => {
    const figure = combine(table, measure, { rows, operation });
    const holders = rows.filter((row) => figure !== null && measure.values[row] === figure.value);
    const who = holders.length === 1 ? entity.values[holders[0] ?? -1] : null;
    if (!figure || typeof who !== "string") return [];
    const say = operation === "maximum" ? phrases.highest : phrases.lowest;
    return [{ label: say(label, who), figure: withUnit(figure, measure.unit) }];
  });
}
