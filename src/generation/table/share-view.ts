import { clip, isPlural, midSentence, upperFirst } from "./label.ts";
import { reduce } from "./quantities.ts";
import { type Comparison, othersOf, type Ranked, rank, topOf } from "./ranking-view.ts";
import type { Reading, View } from "./reading.ts";

const mostParts = 6;

/** A ring, where the figures really are parts of a whole: percentages that make 100, or amounts that can be added up. */
export function shareView(reading: Reading, comparison: Comparison): View | undefined {
  const { category, measure } = comparison;
  const { phrases } = reading;
  const { ranked, manner } = rank(reading, comparison);
  const values = ranked.map(({ figure }) => figure.value);
  const sum = reduce("sum", values);
  const percentages = measure.unit?.kind === "percent" && manner === "single" && sum > 97 && sum < 103;
  if (ranked.length < 2 || sum <= 0 || values.some((value) => value < 0)) return undefined;
  if (!percentages && measure.adds === "level") return undefined;

  const parts = ranked.length <= mostParts ? ranked : [...ranked].sort((a, b) => b.figure.value - a.figure.value);
  const rest = ranked.length <= mostParts ? [] : parts.slice(mostParts - 1);
  const others = rest.length > 0 ? othersOf(reading, measure, rest) : null;
  if (rest.length > 0 && (!others || (percentages && rest.length > ranked.length / 2))) return undefined;
  const note = [comparison.during && upperFirst(comparison.during), phrases.grouped[manner]].filter(Boolean).join(". ");
  const top = topOf(ranked);
  return {
    finding: top && findingOf(reading, top, { measure, category, sum, percentages }),
    block: {
      type: "donut",
      title: clip(phrases.by(measure.label, midSentence(category.label)), 140),
      items: [...(others ? [...parts.slice(0, mostParts - 1), others] : parts)].map(({ label, figure }) => ({ label, figure })),
      ...(measure.unit && { unit: measure.unit }),
      ...(note && { note }),
    },
  };
}

type Whole = { measure: Comparison["measure"]; category: Comparison["category"]; sum: number; percentages: boolean };

function findingOf({ phrases }: Reading, top: Ranked, { measure, category, sum, percentages }: Whole): string {
  const who = { name: top.label, many: isPlural(top.label, category.label) };
  const label = midSentence(measure.label);
  if (percentages) return phrases.leads(who, label, "single");
  return top.figure.value > sum / 2 ? phrases.majority(who, label) : phrases.largest(who, label);
}
