import { namesQuantity } from "./additivity.ts";
import type { Measure } from "./table.ts";

/** Beyond this factor the smaller line would lie flat on the axis. */
const widestScale = 20;

/** True where the columns of a table read as categories of one thing (wheat, rice, maize), not as kinds of quantity. */
export const isHomogeneous = (measures: readonly Measure[]): boolean =>
  measures.filter(({ header }) => namesQuantity(header)).length * 3 <= measures.length;

/** Measures that can share one axis: of one unit and size, and named as kinds of one thing. */
export function alike(measures: readonly Measure[]): Measure[][] {
  const related = isHomogeneous(measures) ? () => true : (a: Measure, b: Measure) => a.unit !== undefined || sharesWord(a, b);
  const groups: Measure[][] = [];
  for (const measure of measures) {
    const group = groups.find(
      ([first]) => first && sameUnit(first, measure) && sameScale(first, measure) && related(first, measure),
    );
    if (group) group.push(measure);
    else groups.push([measure]);
  }
  return groups;
}

const sameUnit = (a: Measure, b: Measure): boolean => JSON.stringify(a.unit) === JSON.stringify(b.unit);

function sharesWord(a: Measure, b: Measure): boolean {
  const words = b.label.toLowerCase().split(/\s+/);
  return a.label
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && words.includes(word));
}

function sameScale(a: Measure, b: Measure): boolean {
  const [low = 0, high = 0] = [medianSize(a), medianSize(b)].sort((x, y) => x - y);
  return high <= low * widestScale;
}

function medianSize({ values }: Measure): number {
  const sizes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)])).sort((x, y) => x - y);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
