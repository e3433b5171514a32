import { oblique } from "../oblique.ts";
import { pluralOf } from "./label.ts";
import type { Grain } from "./period.ts";

/** What is the highest: numbers as they are, sums, or averages. */
export type Manner = "single" | "total" | "average";
/** Two ends of a stretch of time, as a reader would write them. */
export type Span = { from: string; to: string };
/** A category as the subject of a sentence. */
export type Who = { name: string; many: boolean };
type Format = (value: number) => string;

/** Every sentence and label that the planner adds itself; the names of measures and categories are the file's own. */
const english = (number: Format) => ({
  rows: (count: number) => (count === 1 ? "1 row" : `${number(count)} rows`),
  /** What rows named by such a column are called together; undefined where that can't be told. */
  many: pluralOf,
  records: "Rows",
  value: "Value",
  others: (count: number) => `Others (${number(count)})`,
  total: (measure: string) => (/^total\b/i.test(measure) ? measure : `Total ${measure}`),
  average: (measure: string) => (/^(avg|average|mean)\b/i.test(measure) ? measure : `Average ${measure}`),
  highest: (measure: string, where: string) => `Highest ${measure}: ${where}`,
  lowest: (measure: string, where: string) => `Lowest ${measure}: ${where}`,
  at: (measure: string, when: string) => `${measure}, ${when}`,
  since: (when: string) => `since ${when}`,
  by: (measure: string, category: string) => `${measure} by ${category}`,
  span: ({ from, to }: Span) => `${from} to ${to}`,
  leads: ({ name, many }: Who, measure: string, manner: Manner) =>
    `${name} ${many ? "have" : "has"} the ${superlative(measure, manner)}`,
  tie: (first: string, second: string, measure: string) => `${first} and ${second} share the ${superlative(measure, "single")}`,
  majority: ({ name, many }: Who, measure: string) => `${name} ${many ? "make" : "makes"} up more than half of ${measure}`,
  largest: ({ name, many }: Who, measure: string) => `${name} ${many ? "make" : "makes"} up the largest part of ${measure}`,
  mostFrequent: (who: string, category: string) => `${who} is the most frequent ${category}`,
  multiplied: (measure: string, times: number, { from, to }: Span) =>
    `${measure} ${multiple(times, number)} from ${from} to ${to}`,
  rose: (measure: string, amount: string, { from, to }: Span) =>
    `${measure} rose ${amount} from ${from} to ${to}`.replace("  ", " "),
  fell: (measure: string, amount: string, { from, to }: Span) =>
    `${measure} fell ${amount} from ${from} to ${to}`.replace("  ", " "),
  during: (when: string, grain: Grain) => (grain === "day" ? `on ${when}` : grain === "time" ? `at ${when}` : `in ${when}`),
  peaked: (measure: string, during: string) => `${measure} peaked ${during}`,
  high: (measure: string, during: string) => `${measure} hit a high ${during}`,
  seasonal: (measure: string, month: string) => `${month} has the highest average ${measure}`,
  most: (who: string, measure: string, during: string) => `${who} had the ${superlative(measure, "single")} ${during}`,
  outgrew: (who: string, measure: string, { from, to }: Span) =>
    `${who} had the fastest growth in ${measure} from ${from} to ${to}`,
  growth: (measure: string, { from, to }: Span) => `Change in ${measure} from ${from} to ${to}`,
  bothEnds: (shown: number, all: number) => `The ${number(shown)} of ${number(all)} that have a figure at both ends`,
  percent: (value: number) => `${number(value)}%`,
  points: (value: number) => `${number(value)} percentage ${value === 1 ? "point" : "points"}`,
  averagesBy: (category: string) => `Averages by ${category}`,
  atAGlance: "All figures",
  shown: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)} rows`,
  distribution: (measure: string) => `How ${measure} is spread`,
  bins: "Number of rows in each range; a range includes its lower end",
  averaged: { day: "Daily averages", month: "Monthly averages", year: "Yearly averages" },
  summed: { day: "Daily totals", month: "Monthly totals", year: "Yearly totals" },
  monthsOfYear: "Average over all years",
  top: (shown: number, all: number) => `The ${number(shown)} highest of ${number(all)}`,
  latestSeries: (shown: number, all: number) => `The ${number(shown)} latest of ${number(all)}`,
  largestSeries: (shown: number, all: number) => `The ${number(shown)} with the highest total, of ${number(all)}`,
  series: (shown: number, all: number) => `The ${number(shown)} with the highest latest value, of ${number(all)}`,
  measures: (shown: number, all: number) => `${number(shown)} of ${number(all)} columns`,
  grouped: { single: "", total: "Rows of one category are added up", average: "Average of the rows of each category" },
  history: "Timeline",
  keyFigures: "Key figures",
  andMore: (first: string, more: number) => `${first} and ${number(more)} more`,
  enoughRows: (least: number) => `Only those with ${number(least)} rows or more`,
  months: "month",
  years: "year",
  decades: "decade",
  decade: (year: number) => `${year}s`,
  andOver: (start: string) => `${start} and over`,
});

export type Phrases = ReturnType<typeof english>;

const hindi = (number: Format): Phrases => ({
  rows: (count) => `${number(count)} पंक्तियाँ`,
  many: () => undefined,
  records: "पंक्तियाँ",
  value: "मान",
  others: (count) => `अन्य (${number(count)})`,
  total: (measure) => (measure.startsWith("कुल") ? measure : `कुल ${measure}`),
  average: (measure) => (measure.startsWith("औसत") ? measure : `औसत ${measure}`),
  highest: (measure, where) => `सबसे अधिक ${measure}: ${where}`,
  lowest: (measure, where) => `सबसे कम ${measure}: ${where}`,
  at: (measure, when) => `${measure}, ${when}`,
  since: (when) => `${when} से`,
  by: (measure, category) => `${oblique(category)} के अनुसार ${measure}`,
  span: ({ from, to }) => `${from} से ${to}`,
  leads: ({ name }, measure, manner) =>
    `${{ single: "", total: "कुल ", average: "औसत " }[manner]}${oblique(measure)} में ${name} सबसे आगे`,
  tie: (first, second, measure) => `${oblique(measure)} में ${first} और ${second} सबसे आगे`,
  majority: ({ name }, measure) => `${oblique(measure)} का आधे से अधिक हिस्सा: ${name}`,
  largest: ({ name }, measure) => `${oblique(measure)} का सबसे बड़ा हिस्सा: ${name}`,
  mostFrequent: (who, category) => `${oblique(category)} में सबसे अधिक बार: ${who}`,
  multiplied: (measure, times, { from, to }) => `${measure}: ${from} से ${to} तक ${number(times)} गुना`,
  rose: (measure, amount, { from, to }) => `${measure}: ${from} से ${to} तक ${amount} की वृद्धि`.replace("तक  की", "तक"),
  fell: (measure, amount, { from, to }) => `${measure}: ${from} से ${to} तक ${amount} की गिरावट`.replace("तक  की", "तक"),
  during: (when, grain) => (grain === "day" ? `${when} को` : grain === "time" ? `${when} बजे` : `${when} में`),
  peaked: (measure, during) => `${measure} ${during} सबसे अधिक`,
  high: (measure, during) => `${measure} ${during} सबसे अधिक`,
  seasonal: (measure, month) => `औसत ${measure} ${month} में सबसे अधिक`,
  most: (who, measure, during) => `${during} ${oblique(measure)} में ${who} सबसे आगे`,
  outgrew: (who, measure, { from, to }) => `${measure}: ${from} से ${to} तक सबसे अधिक वृद्धि ${who} में`,
  growth: (measure, { from, to }) => `${oblique(measure)} में बदलाव, ${from} से ${to}`,
  bothEnds: (shown, all) => `${number(all)} में से ${number(shown)}, जिनके दोनों सिरों के आँकड़े हैं`,
  percent: (value) => `${number(value)}%`,
  points: (value) => `${number(value)} प्रतिशत अंक`,
  averagesBy: (category) => `${oblique(category)} के अनुसार औसत`,
  atAGlance: "सभी आँकड़े",
  shown: (shown, all) => `${number(all)} में से पहली ${number(shown)} पंक्तियाँ`,
  distribution: (measure) => `${oblique(measure)} का वितरण`,
  bins: "हर सीमा में पंक्तियों की संख्या; निचला छोर शामिल है",
  averaged: { day: "दैनिक औसत", month: "मासिक औसत", year: "वार्षिक औसत" },
  summed: { day: "दैनिक योग", month: "मासिक योग", year: "वार्षिक योग" },
  monthsOfYear: "सभी वर्षों का औसत",
  top: (shown, all) => `${number(all)} में से सबसे ऊपर के ${number(shown)}`,
  latestSeries: (shown, all) => `${number(all)} में से ताज़ा ${number(shown)}`,
  largestSeries: (shown, all) => `${number(all)} में से कुल मान में सबसे ऊपर के ${number(shown)}`,
  series: (shown, all) => `${number(all)} में से ताज़ा मान में सबसे ऊपर के ${number(shown)}`,
  measures: (shown, all) => `${number(all)} में से ${number(shown)} स्तंभ`,
  grouped: { single: "", total: "एक श्रेणी की पंक्तियाँ जोड़ी गई हैं", average: "हर श्रेणी की पंक्तियों का औसत" },
  history: "समयरेखा",
  keyFigures: "मुख्य आँकड़े",
  andMore: (first, more) => `${first} और ${number(more)} अन्य`,
  enoughRows: (least) => `केवल ${number(least)} या अधिक पंक्तियों वाले`,
  months: "महीने",
  years: "वर्ष",
  decades: "दशक",
  decade: (year) => `${year} का दशक`,
  andOver: (start) => `${start} या अधिक`,
});

/** Hindi for hi, English for every other locale; numbers in sentences as the locale writes them. */
export function phrasesFor(locale: string): Phrases {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (locale.startsWith("hi") ? hindi : english)((value) => format.format(value));
}

const countNouns =
  /(^|\s)(beneficiaries|deaths|births|votes|orders|visits|visitors|units|cases|seats|medals|users|customers|students|tickets|trips|hurricanes|employees|people|farmers|villages|schools|goals|runs|wickets|accidents|crimes|subscribers|arrivals|passengers|downloads)$/i;

/** "most deaths", "highest average price"; a total that is called one isn't called one twice. */
function superlative(measure: string, manner: Manner): string {
  if (countNouns.test(measure)) return manner === "average" ? `highest average ${measure}` : `most ${measure}`;
  const word = { single: "", total: "total ", average: "average " }[manner];
  return `highest ${measure.toLowerCase().startsWith(word.trim()) ? measure : word + measure}`;
}

/** 2.0 "doubled", 2.4 "more than doubled", 6.2 "rose 6.2×". */
function multiple(times: number, number: Format): string {
  const word = ["doubled", "tripled", "quadrupled"][Math.floor(times + 0.02) - 2];
  if (!word) return `rose ${number(times)}×`;
  return Math.abs(times - Math.round(times)) <= 0.02 ? word : `more than ${word}`;
}
