import { type Instant, instant, type Period } from "../kernel/time.ts";

/** A calendar month in Asia/Kolkata, such as `2026-11`. */
export type RevenueMonth = `${number}-${number}`;

/** India has had one offset, and no summer time, since 1945. */
const offset = 5.5 * 3_600_000;

export const isRevenueMonth = (text: string): text is RevenueMonth => /^(19[7-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])$/.test(text);

/** Throws RangeError for a time before the epoch, which no clock that runs tells. */
export function monthAt(at: Instant): RevenueMonth {
  if (!Number.isSafeInteger(at) || at < 0) throw new RangeError(`${at} is no time since 1970.`);
  return named(new Date(at + offset));
}

/** Half open, from midnight to midnight in India: its end is 18:30 UTC. */
export function boundsOf(month: RevenueMonth): Period {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return { start: instant(Date.UTC(year, number - 1) - offset), end: instant(Date.UTC(year, number) - offset) };
}

export function monthAfter(month: RevenueMonth, by = 1): RevenueMonth {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return named(new Date(Date.UTC(year, number - 1 + by)));
}

/** All that are over by then, from the one that has `since` in it. */
export function monthsOver(since: Instant, now: Instant): RevenueMonth[] {
  const months: RevenueMonth[] = [];
  for (let month = monthAt(since); boundsOf(month).end <= now; month = monthAfter(month)) months.push(month);
  return months;
}

const named = (date: Date): RevenueMonth => date.toISOString().slice(0, 7) as RevenueMonth;
