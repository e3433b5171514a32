import { once } from "../../kernel/once.ts";

/** A moment or period as a text names it: `text.slice(start, end)`, prepositions left out; `order` sorts in time. */
export type FoundDate = { start: number; end: number; when: string; order: number };

const monthNames = [
  "january|jan|जनवरी",
  "february|feb|फ़रवरी|फरवरी",
  "march|mar|मार्च",
  "april|apr|अप्रैल",
  "may|मई",
  "june|jun|जून",
  "july|jul|जुलाई",
  "august|aug|अगस्त",
  "september|sept|sep|सितंबर|सितम्बर",
  "october|oct|अक्टूबर|अक्तूबर",
  "november|nov|नवंबर|नवम्बर",
  "december|dec|दिसंबर|दिसम्बर",
];
export const monthName = `(?:${monthNames.join("|")})\\.?`;
const digit = "[\\d०-९]";
const year = `(?:[12१२]${digit}{3})`;
const dayOf = `${digit}{1,2}(?:st|nd|rd|th)?`;
const edge = "(?<![\\p{L}\\p{M}\\p{N}.,₹$€£/-])";
const done = "(?![\\p{L}\\p{M}\\p{N}/%]|[-.,:]\\d)";

type Reading = { pattern: RegExp; order: (groups: Record<string, string | undefined>) => number; bare?: true };

const at = (years: number, months = 0, days = 0): number => years * 10_000 + months * 100 + days;
const value = (text: string | undefined): number =>
  Number((text ?? "0").replaceAll(/[०-९]/g, (char) => String(char.charCodeAt(0) - 0x0966)).replaceAll(/\D/g, ""));
const monthOf = (name: string | undefined): number =>
  1 + monthNames.findIndex((names) => names.split("|").includes((name ?? "").toLowerCase().replace(".", "")));
const era = (groups: Record<string, string | undefined>): number =>
  /b\.?c|ईसा पूर्व/i.test(groups.era ?? "") ? -value(groups.y) : value(groups.y);

/** From the most telling form to the least; what an earlier one has read, a later one leaves alone. */
const readings = once((): readonly Reading[] => [
  { pattern: reading(`(?<y>${year})-(?<m>[01]\\d)-(?<d>[0-3]\\d)`), order: (g) => at(value(g.y), value(g.m), value(g.d)) },
  {
    pattern: reading(`(?<d>${dayOf})(?: of)? (?<m>${monthName}),? (?<y>${year})`),
    order: (g) => at(value(g.y), monthOf(g.m), value(g.d)),
  },
  {
    pattern: reading(`(?<m>${monthName}) (?<d>${dayOf}),? (?<y>${year})`),
    order: (g) => at(value(g.y), monthOf(g.m), value(g.d)),
  },
  { pattern: reading(`(?<m>${monthName}),? (?:of )?(?<y>${year})`), order: (g) => at(value(g.y), monthOf(g.m)) },
  { pattern: reading(`(?<y>${digit}{1,4}) ?(?<era>BCE?|B\\.C\\.|ईसा पूर्व|CE|AD)`), order: (g) => at(era(g)) },
  { pattern: reading(`(?<y>\\d{1,2})(?:st|nd|rd|th)[ -]century`), order: (g) => at((value(g.y) - 1) * 100) },
  { pattern: reading(`(?<y>${year})s`), order: (g) => at(value(g.y)) },
  { pattern: reading(`(?<y>${year}) ?[-–—] ?(?:${year}|${digit}{2})`), order: (g) => at(value(g.y)) },
  { pattern: reading(`(?<=from )(?<y>${year}) to ${year}`), order: (g) => at(value(g.y)) },
  { pattern: reading(`(?<y>${year})`), order: (g) => at(value(g.y)), bare: true },
]);

const leadsYear =
  /(?:^|[(:;,–—-]\s*|\b(?:in|by|since|from|until|till|of|during|around|about|early|late|mid|year|and|to|between|before|after|circa|c\.|summer|spring|autumn|winter|fy|the)[\s-]+|सन्?\s+|वर्ष\s+|साल\s+)$/iu;
const followsYear = /^\s+(?:में|से|तक)(?![\p{L}\p{M}])/u;
const countsThings = /^\s+(?:people|men|women|villages|metres|km|rupees|dollars|years|लोग)/u;

/** Every date in `text`, in order. A bare year counts where a preposition or its place in the sentence says that it is one. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, order, bare } of readings())
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((date) => start < date.end && date.start < end)) continue;
      if (bare && !isYear(text, start, end)) continue;
      found.push({ start, end, when: written(match[0]), order: order(match.groups ?? {}) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function reading(source: string): RegExp {
  return new RegExp(`${edge}${source}${done}`, "giu");
}

function isYear(text: string, start: number, end: number): boolean {
  const number = value(text.slice(start, end));
  if (number < 1000 || number > 2199) return false;
  const behind = text.slice(end, end + 12);
  return leadsYear.test(text.slice(Math.max(0, start - 12), start)) ? !countsThings.test(behind) : followsYear.test(behind);
}

const written = (text: string): string => text.replace(/^([\d०-९]{4}) ?[-—] ?([\d०-९]{2,4})$/, "$1–$2");
