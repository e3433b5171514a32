import { quantileSorted } from "d3-array";

/** A class of a choropleth: from `low` on, up to `high`. */
export type ValueClass = { low: number; high: number };

/** At most five classes with about as many values in each, with round figures between them. */
export function valueClasses(values: readonly number[], most = 5): ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, greatest = 0] = [sorted[0], sorted.at(-1)];
  const wanted = Math.min(most, new Set(sorted).size);
  const between = Array.from({ length: wanted - 1 }, (_, index) => quantileSorted(sorted, (index + 1) / wanted) ?? least);
  const rounded = between.map((value) => Number(value.toPrecision(2)));
  const breaks = [...new Set(rounded)].filter((value) => value > least && value <= greatest);
  const ends = [least, ...breaks, greatest];
  const classes = ends.slice(0, -1).map((low, index) => ({ low, high: ends[index + 1] ?? greatest }));
  return classes.filter(({ low, high }, index) =>
    sorted.some((value) => value >= low && (value < high || index === classes.length - 1)),
  );
}

/** The place of `value` among `classes`. */
export const classOf = (classes: readonly ValueClass[], value: number): number =>
  Math.max(
    0,
    classes.findLastIndex(({ low }) => value >= low),
  );
