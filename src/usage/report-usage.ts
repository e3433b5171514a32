import { AppError } from "../kernel/app-error.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { UsageLedger } from "../platform/ports/usage-ledger.ts";
import { dayOf, daysBetween, endOfPeriod, periodOf, startOfDay, startOfPeriod } from "./period.ts";
import type { DayRange, GroupedRenders, UsageGroup, UsageRepository } from "./usage-repository.ts";

export type ReportUsageDeps = {
  clock: Clock;
  ledger: Pick<UsageLedger, "flush">;
  records: Pick<UsageRepository, "renders">;
};

/** Days in Asia/Kolkata; `to` is the first that doesn't count. Without them it is the current month. */
type Request = { from?: string | undefined; to?: string | undefined; groupBy: UsageGroup };

export type UsageReport = DayRange & { groupBy: UsageGroup; renders: number; groups: GroupedRenders[] };

const maxDays = 366;

/** Throws AppError `invalid_request` for a range that is empty or longer than 366 days. */
export async function reportUsage(deps: ReportUsageDeps, orgId: OrgId, request: Request): Promise<UsageReport> {
  const period = periodOf(deps.clock.now());
  const { from = dayOf(startOfPeriod(period)), to = dayOf(endOfPeriod(period)), groupBy } = request;
  const days = daysBetween(startOfDay(from), startOfDay(to));
  refuseRange(days.length);

  // What was made a moment ago is to be seen as well.
  await deps.ledger.flush(orgId, period);
  const found = await deps.records.renders(orgId, { from, to }, groupBy);
  const renders = found.reduce((sum, group) => sum + group.renders, 0);
  return { from, to, groupBy, renders, groups: groupBy === "day" ? everyDay(days, found) : found };
}

function everyDay(days: readonly string[], found: readonly GroupedRenders[]): GroupedRenders[] {
  const byDay = new Map(found.map(({ group, renders }) => [group, renders]));
  return days.map((day) => ({ group: day, renders: byDay.get(day) ?? 0 }));
}

function refuseRange(days: number): void {
  if (days > 0 && days <= maxDays) return;
  const message = days > maxDays ? `is more than ${maxDays} days after from` : "has to be after from";
  throw new AppError("invalid_request", `to ${message}.`, [{ path: "to", message }]);
}
