import { monthOf } from "./period.ts";

/** Scales whose words have an order of their own. A slash joins words for one step. */
const scales = [
  "mon/monday/सोमवार tue/tues/tuesday/मंगलवार wed/wednesday/बुधवार thu/thur/thurs/thursday/गुरुवार fri/friday/शुक्रवार sat/saturday/शनिवार sun/sunday/रविवार",
  "xxs xs s/small m/medium l/large xl xxl/2xl xxxl/3xl",
  "small medium large",
  "very_low low medium/moderate high very_high",
  "strongly_disagree disagree neutral/neither/neither_agree_nor_disagree agree strongly_agree",
  "very_dissatisfied dissatisfied neutral satisfied very_satisfied",
  "never rarely sometimes often always",
  "very_poor poor fair/average good very_good excellent",
  "primary secondary tertiary",
  "winter spring summer autumn/fall",
  "morning afternoon evening night",
  "q1 q2 q3 q4",
].map((scale) =>
  scale
    .normalize("NFC")
    .split(" ")
    .map((step) => step.split("/").map((word) => word.replaceAll("_", " "))),
);

/** The categories in the order that their words mean (months, weekdays, sizes, opinions, ranges), or undefined. */
export function naturalOrder(categories: readonly string[]): string[] | undefined {
  if (categories.length < 3) return undefined;
  for (const rankOf of [monthOf, ...scales.map(rankIn), lowerBound, trailingNumber(categories)]) {
    const ranks = new Map(categories.map((category) => [category, rankOf(category)]));
    if ([...ranks.values()].some((rank) => rank === undefined)) continue;
    if (new Set(ranks.values()).size < categories.length) continue;
    return [...categories].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  }
  return undefined;
}

const rankIn = (scale: string[][]) => (category: string) => {
  const word = category.normalize("NFC").toLowerCase().replace(/[_-]+/g, " ").trim();
  const rank = scale.findIndex((words) => words.includes(word));
  return rank < 0 ? undefined : rank;
};

/** Where a band such as "18–24", "under 18", "<10000" or "65+" begins. */
function lowerBound(category: string): number | undefined {
  const band = category
    .replace(/(\d),(?=\d{2,3}\b)/g, "$1")
    .replace(/[₹$€£]/g, "")
    .trim()
    .toLowerCase();
  if (/^(<|under|below|less than|up to)=? ?\d/.test(band)) return Number.NEGATIVE_INFINITY;
  const found =
    /^(?:>|over|above|more than)?=? ?(\d+(?:\.\d+)?) ?(?:\+|and over|and above|or more|(?:-|–|to) ?\d+(?:\.\d+)?)?(?: ?(?:years|yrs))?$/.exec(
      band,
    );
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** "Week 1", "Week 2", "Grade 10": one word before a number. */
function trailingNumber(categories: readonly string[]) {
  const stems = new Set(categories.map((category) => category.replace(/\d+$/, "")));
  return (category: string) => (stems.size === 1 ? numberAtEnd(category) : undefined);
}

function numberAtEnd(category: string): number | undefined {
  const digits = /\d+$/.exec(category)?.[0];
  return digits === undefined ? undefined : Number(digits);
}
