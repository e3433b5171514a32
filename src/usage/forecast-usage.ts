import type { OrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { UsageLedger } from "../platform/ports/usage-ledger.ts";
import { dayOf, daysBetween, endOfPeriod, type Period, periodOf, startOfPeriod } from "./period.ts";
import type { UsageRepository } from "./usage-repository.ts";

export type ForecastUsageDeps = {
  clock: Clock;
  ledger: Pick<UsageLedger, "flush" | "totals">;
  records: Pick<UsageRepository, "renders">;
};

/** Renders by the end of the month. Four months in five should end between `low` and `high`. */
export type Projection = { low: number; likely: number; high: number };

export type Forecast = {
  period: Period;
  renders: number;
  projection: Projection | null;
  /** Why there is no projection: under three whole days, or under ten renders. */
  reason: "too_early" | "too_few_renders" | null;
  /** The day on which `included` is used up if it goes on like this; null if not this month, or already. */
  includedUsedUpOn: string | null;
};

const dayLength = 86_400_000;
const fewestDays = 3;
const fewestRenders = 10;
/** Of a normal distribution, 80 % lie within so many standard deviations. */
const bandWidth = 1.2816;

export async function forecastUsage(deps: ForecastUsageDeps, orgId: OrgId, included: number | null): Promise<Forecast> {
  const now = deps.clock.now();
  const period = periodOf(now);
  await deps.ledger.flush(orgId, period);
  const { committed } = await deps.ledger.totals(orgId, period);
  const range = { from: dayOf(startOfPeriod(period)), to: dayOf(now) };
  const found = new Map((await deps.records.renders(orgId, range, "day")).map(({ group, renders }) => [group, renders]));
  const wholeDays = daysBetween(startOfPeriod(period), now).filter((day) => day < range.to);
  return forecast({ now, renders: committed, included, byDay: wholeDays.map((day) => found.get(day) ?? 0) });
}

type Known = { now: Instant; renders: number; included: number | null; byDay: readonly number[] };

/** Linear: the rest of the month goes on at the rate so far. `byDay` are the whole days of the month before `now`. */
export function forecast({ now, renders, included, byDay }: Known): Forecast {
  const period = periodOf(now);
  const none = { period, renders, projection: null, includedUsedUpOn: null };
  if (byDay.length < fewestDays) return { ...none, reason: "too_early" };
  if (renders < fewestRenders) return { ...none, reason: "too_few_renders" };

  const start = startOfPeriod(period);
  const elapsed = (now - start) / dayLength;
  const remaining = (endOfPeriod(period) - now) / dayLength;
  const rate = renders / elapsed;
  const likely = renders + rate * remaining;
  // Both the days to come and the rate itself, measured on so few days, are uncertain.
  const band = bandWidth * deviation(byDay) * Math.sqrt(remaining + remaining ** 2 / byDay.length);
  return {
    period,
    renders,
    projection: {
      low: Math.max(renders, Math.round(likely - band)),
      likely: Math.round(likely),
      high: Math.round(likely + band),
    },
    reason: null,
    includedUsedUpOn:
      included !== null && renders < included && likely >= included
        ? dayOf(instant(start + (included / rate) * dayLength))
        : null,
  };
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
