import type { Branded } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";

/** A calendar month in Asia/Kolkata, such as `2026-11`: from its first midnight up to, but not with, the next month's. */
export type Period = Branded<string, "Period">;

export const timeZone = "Asia/Kolkata" as const;

// India has had one offset since 1945 and no summer time.
const offset = 5.5 * 3_600_000;
const dayLength = 86_400_000;

/** `2026-11-24`: the date in Asia/Kolkata. */
export const dayOf = (at: Instant): string => new Date(at + offset).toISOString().slice(0, 10);

export const periodOf = (at: Instant): Period => dayOf(at).slice(0, 7) as Period;

export const startOfDay = (day: string): Instant => instant(Date.parse(`${day}T00:00:00Z`) - offset);

export const startOfPeriod = (period: string): Instant => startOfDay(`${period}-01`);

export const endOfPeriod = (period: string): Instant => {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return instant(Date.UTC(year, month, 1) - offset);
};

/** Every day from `from` up to, but not with, `to`. */
export function daysBetween(from: Instant, to: Instant): string[] {
  const count = Math.ceil((to - from) / dayLength);
  return Array.from({ length: count }, (_, index) => dayOf(instant(from + index * dayLength)));
}
