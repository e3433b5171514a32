import { clip } from "./label.ts";
import type { Grain, Period } from "./period.ts";
import type { PeriodColumn } from "./table.ts";

/** A point on the time axis and the rows that belong to it. */
export type Moment = { at: number; label: string; rows: number[] };
export type Coarse = "day" | "month" | "year";
export type Timeline = {
  moments: Moment[] /** Set where several dates of the file share a moment. */;
  coarse?: Coarse | undefined;
};

/** With fewer than these a line has lost its shape. */
const fewestMoments = 6;

/** The rows in the order of time, in the finest calendar steps that stay within `limit` moments. */
export function timelineOf(
  period: PeriodColumn,
  request: { rows: readonly number[]; limit: number; locale: string },
): Timeline {
  const dated = request.rows.flatMap((row) => (period.values[row] ? [{ row, period: period.values[row] }] : []));
  const oneDay = new Set(dated.map(({ period: { at } }) => startOf(at, "day"))).size === 1;
  const native = period.grain === "time" && !oneDay ? "day" : undefined;
  let finer: Timeline | undefined;
  const steps: (Coarse | undefined)[] = [native, ...coarser(period.grain)];
  for (const coarse of steps) {
    const moments = gather(dated, coarse, request.locale);
    if (moments.length <= request.limit || coarse === "year")
      return finer && moments.length < fewestMoments ? finer : { moments, coarse };
    finer = moments.length <= request.limit * 4 ? { moments, coarse } : undefined;
  }
  return { moments: gather(dated, "year", request.locale), coarse: "year" };
}

/** Where steps are uneven, every point says its date, so that it is drawn at its true distance. */
export function axisOf(moments: readonly Moment[]): { label: string; at?: string }[] {
  const steps = moments.slice(1).map(({ at }, index) => at - (moments[index]?.at ?? at));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const even = steps.every((step) => Math.abs(step - usual) <= usual * 0.12);
  const dates = moments.map(({ at }) => new Date(at).toISOString().slice(0, 10));
  if (even || new Set(dates).size < dates.length) return moments.map(({ label }) => ({ label }));
  return moments.map(({ label }, index) => ({ label, at: dates[index] ?? "" }));
}

export function labelOf({ at, grain, text }: Period, locale: string): string {
  if (grain === "year" || grain === "quarter") return clip(text, 40);
  return dateLabel(at, grain, locale);
}

function gather(dated: readonly { row: number; period: Period }[], coarse: Coarse | undefined, locale: string): Moment[] {
  const moments = new Map<number, Moment>();
  for (const { row, period } of dated) {
    const at = coarse ? startOf(period.at, coarse) : period.at;
    const known = moments.get(at);
    if (known) known.rows.push(row);
    else moments.set(at, { at, label: coarse ? dateLabel(at, coarse, locale) : labelOf(period, locale), rows: [row] });
  }
  return [...moments.values()].sort((a, b) => a.at - b.at);
}

const coarser = (grain: Grain): Coarse[] =>
  grain === "month" || grain === "quarter" ? ["year"] : grain === "year" ? [] : ["month", "year"];

function startOf(at: number, coarse: Coarse): number {
  const date = new Date(at);
  const month = coarse === "year" ? 0 : date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month, coarse === "day" ? date.getUTCDate() : 1);
}

const formats: Record<"time" | Coarse, Intl.DateTimeFormatOptions> = {
  time: { hour: "numeric", minute: "2-digit" },
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

// Making a formatter takes a hundred times as long as using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

export function dateLabel(at: number, grain: "time" | Coarse, locale: string): string {
  const key = `${locale} ${grain}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...formats[grain], timeZone: "UTC" });
  formatters.set(key, formatter);
  return formatter.format(at);
}
