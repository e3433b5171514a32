import type { Warning } from "../../infographic/index.ts";
import { isMissing } from "./missing.ts";
import { dialects, type Grain, type Period, readPeriod } from "./period.ts";
import type { TextColumn } from "./read-numbers.ts";

export type PeriodReading = { values: (Period | null)[]; grain: Grain; warnings: Warning[] };

const datedShare = 0.9;
const sampleCells = 40;
const day = 86_400_000;
const yearName =
  /(^|[\s_])(years?|yrs?|fy|dates?|period|season|decade|since|start|end|from|to|founded|opened|launched|born|died|वर्ष|साल|सन)($|[\s_])/i;

/** Reads a column as periods, or gives undefined where it isn't one. */
export function readPeriods({ header, cells }: TextColumn, locale: string): PeriodReading | undefined {
  const filled = cells.filter((cell) => !isMissing(cell));
  if (filled.length === 0) return undefined;
  const sample = filled.slice(0, sampleCells);
  const likely = Object.entries(dialects).filter(
    ([, dialect]) => sample.filter((cell) => readPeriod(cell, dialect)).length > sample.length / 2,
  );
  const readings = likely.map(([name, dialect]) => {
    const values = cells.map((cell) => (isMissing(cell) ? null : (readPeriod(cell, dialect) ?? null)));
    return { name, values, read: values.filter((value) => value !== null).length };
  });
  const best = Math.max(0, ...readings.map(({ read }) => read));
  if (best === 0 || best < filled.length * datedShare) return undefined;

  const winners = readings.filter(({ read }) => read === best);
  const ambiguous = winners.length > 1 && winners.every(({ name }) => name === "dayFirst" || name === "monthFirst");
  const american = ambiguous && locale === "en-US";
  const chosen = winners.at(american ? -1 : 0);
  if (!chosen || (chosen.name === "year" && !looksLikeYears(header, chosen.values))) return undefined;

  const values = coarsened(chosen.values);
  const grain = values.find((value) => value !== null)?.grain ?? "day";
  return { values, grain, warnings: ambiguous ? [ambiguousDates(header, american)] : [] };
}

/** Bare four-digit numbers are years where the header says so, or where they run upwards in even steps. */
function looksLikeYears(header: string, values: (Period | null)[]): boolean {
  const years = values.flatMap((value) => (value ? [new Date(value.at).getUTCFullYear()] : []));
  if (yearName.test(header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))) return true;
  const steps = new Set(years.slice(1).map((value, index) => value - (years[index] ?? value)));
  const [step = 0] = steps;
  return years.length > 2 && steps.size === 1 && step > 0 && years.every((value) => value >= 1500 && value <= 2100);
}

/** Dates that are all the first of a month are months, and months that are all January are years. */
function coarsened(values: (Period | null)[]): (Period | null)[] {
  const present = values.filter((value) => value !== null);
  const grain = new Set(present.map((value) => value.grain)).size === 1 ? present[0]?.grain : undefined;
  if (!grain) return values.map((value) => value && { ...value, grain: "day" });
  const dates = present.map(({ at }) => new Date(at));
  const distinct = new Set(present.map(({ at }) => at)).size;
  if (grain === "time" && new Set(present.map(({ at }) => Math.floor(at / day))).size === distinct)
    return coarsened(atMidnight(values));
  if (grain === "day" && distinct > 1 && dates.every((date) => date.getUTCDate() === 1))
    return coarsened(regrained(values, "month"));
  if (grain === "month" && distinct > 1 && dates.every((date) => date.getUTCMonth() === 0)) return regrained(values, "year");
  return values;
}

/** The hour of a date that has none of its own is an accident of time zones. */
const atMidnight = (values: (Period | null)[]) =>
  values.map((value) => value && { ...value, grain: "day" as const, at: Math.floor(value.at / day) * day });

/** What was written as a date is shown as its year. */
const regrained = (values: (Period | null)[], grain: Grain) =>
  values.map(
    (value) => value && { ...value, grain, text: grain === "year" ? String(new Date(value.at).getUTCFullYear()) : value.text },
  );

const ambiguousDates = (header: string, american: boolean): Warning => ({
  code: "ambiguous_dates",
  message: `The dates in column "${header}" were read as ${american ? "month/day/year" : "day/month/year"}; write them as 2020-04-03 if that is wrong.`,
  where: `column "${header}"`,
});
