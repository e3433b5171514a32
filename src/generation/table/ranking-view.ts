import type { Quantity } from "../../infographic/index.ts";
import { groupRows, mannerOf } from "./groups.ts";
import { categoryName, clip, isPlural, midSentence, upperFirst } from "./label.ts";
import type { Manner, Phrases } from "./phrases.ts";
import { combine } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Aside, Category, Measure, PeriodColumn } from "./table.ts";

/** Which rows are compared, and when, where a period was picked out ("in 2023"). */
export type Comparison = {
  category: Category | Aside | PeriodColumn;
  measure: Measure;
  rows: readonly number[];
  during?: string;
  /** Stands few short names upright, for a page that has lying bars already. */
  upright?: boolean;
};
export type Ranked = { label: string; figure: Quantity; rows: number[] };

const mostBars = 12;
const topBars = 10;
const fewestRows = 5;
const mostOrderedBars = 24;

/** Every category with its figure, the highest first, or in the order that the categories have themselves. */
export function rank(
  reading: Reading,
  { category, measure, rows }: Comparison,
): { ranked: Ranked[]; manner: Manner; ordered: boolean } {
  const groups = groupRows(category, rows);
  const manner = mannerOf(measure, groups.values());
  const order = category.kind === "category" ? category.order : undefined;
  const ordered = order !== undefined && groups.size <= mostOrderedBars;
  const names = ordered ? order.filter((name) => groups.has(name)) : [...groups.keys()];
  const ranked = names.flatMap((name) => {
    const own = groups.get(name) ?? [];
    const figure = combine(reading.table, measure, { rows: own, operation: manner === "total" ? "sum" : "mean" });
    return figure ? [{ label: categoryName(name), figure, rows: own }] : [];
  });
  if (!ordered) ranked.sort((a, b) => b.figure.value - a.figure.value);
  return { ranked, manner, ordered };
}

/** Bars sorted by length, or upright in their own order; the long tail becomes "Others" where it can be added up. */
export function rankingView(reading: Reading, comparison: Comparison): View | undefined {
  const { category, measure } = comparison;
  const { phrases } = reading;
  const { ranked: all, manner, ordered } = rank(reading, comparison);
  const ranked = manner === "average" ? reliable(all) : all;
  if (ranked.length < 2) return undefined;
  const { items, note } = ordered ? { items: ranked, note: "" } : shorten(reading, measure, ranked);
  const best = topOf(ranked);
  const notes = [
    comparison.during && upperFirst(comparison.during),
    note,
    phrases.grouped[manner],
    ranked.length < all.length && phrases.enoughRows(fewestRows),
  ]
    .filter(Boolean)
    .join(". ");
  const label = midSentence(measure.label);
  const named = { single: measure.label, total: phrases.total(label), average: phrases.average(label) }[manner];
  return {
    // Those left out for having few rows may stand higher.
    finding:
      ranked.length < all.length
        ? undefined
        : rankingFinding(
            ranked,
            { measure: midSentence(measure.label), category: category.label, manner, during: comparison.during },
            phrases,
          ),
    block: {
      type: "bar-chart",
      orientation: ordered || (comparison.upright && canStand(ranked)) ? "vertical" : "horizontal",
      title: clip(upperFirst(phrases.by(named, midSentence(category.label))), 140),
      items: items.map(({ label, figure }) => ({ label, figure })),
      ...(measure.unit && { unit: measure.unit }),
      ...(best && { highlight: best.label }),
      ...(notes && { note: clip(notes, 240) }),
    },
  };
}

/** Of many averages those of one or two rows come out on top by chance. */
function reliable(ranked: readonly Ranked[]): Ranked[] {
  const supported = ranked.filter(({ rows }) => rows.length >= fewestRows);
  return ranked.length > mostBars && supported.length > 2 ? supported : [...ranked];
}

const canStand = (ranked: readonly Ranked[]): boolean => ranked.length <= 6 && ranked.every(({ label }) => label.length <= 16);

/** The one category above all others. */
export function topOf<Item extends { figure: Quantity }>(items: readonly Item[]): Item | undefined {
  const [first, second] = [...items].sort((a, b) => b.figure.value - a.figure.value);
  return first && first.figure.value !== second?.figure.value ? first : undefined;
}

type Subject = { measure: string; category: string; manner: Manner; during: string | undefined };

function rankingFinding(
  ranked: readonly Ranked[],
  { measure, category, manner, during }: Subject,
  phrases: Phrases,
): string | undefined {
  const top = topOf(ranked);
  if (top)
    return during
      ? phrases.most(top.label, measure, during)
      : phrases.leads({ name: top.label, many: isPlural(top.label, category) }, measure, manner);
  const [first, second, third] = [...ranked].sort((a, b) => b.figure.value - a.figure.value);
  const onlyTwo = first && second && first.figure.value !== third?.figure.value;
  return onlyTwo && manner === "single" && !during ? phrases.tie(first.label, second.label, measure) : undefined;
}

function shorten(reading: Reading, measure: Measure, ranked: readonly Ranked[]): { items: Ranked[]; note: string } {
  if (ranked.length <= mostBars) return { items: [...ranked], note: "" };
  const [top, rest] = [ranked.slice(0, topBars), ranked.slice(topBars)];
  const others =
    measure.adds === "level" || ranked.some(({ figure }) => figure.value < 0) ? null : othersOf(reading, measure, rest);
  return others ? { items: [...top, others], note: "" } : { items: top, note: reading.phrases.top(topBars, ranked.length) };
}

/** The tail as one item. */
export function othersOf({ table, phrases }: Reading, measure: Measure, rest: readonly Ranked[]): Ranked | null {
  const rows = rest.flatMap((item) => item.rows);
  const figure = combine(table, measure, { rows, operation: "sum" });
  return figure && { label: phrases.others(rest.length), figure, rows };
}
