import { type Instant, instant } from "../kernel/time.ts";
import { closeMonth, type MonthDeps } from "./close-month.ts";
import type { Closing, ClosingRepository } from "./closing-repository.ts";
import type { RevenueFactRepository } from "./revenue-fact-repository.ts";
import { boundsOf, monthsOver, type RevenueMonth } from "./revenue-month.ts";

type Deps = MonthDeps & {
  facts: Pick<RevenueFactRepository, "page" | "firstAt" | "hasLearnt">;
  closings: ClosingRepository;
};

/** After its end, a month is open to what comes late for so long. */
const provisionalMilliseconds = 72 * 3_600_000;

export const finalAt = (month: RevenueMonth): Instant => instant(boundsOf(month).end + provisionalMilliseconds);

/**
 * Closes every month that is over and needs it, the oldest first. A final month is what was known 72 hours after its end,
 * whenever this runs; so running twice, late or not for days comes to the same. Throws `RateMissing` and `UnbalancedMonth`.
 */
export async function closeDueMonths(deps: Deps, now: Instant): Promise<Closing[]> {
  const first = await deps.facts.firstAt();
  if (first === undefined) return [];
  const closings = Map.groupBy(await deps.closings.all(), ({ month }) => month);
  const checks = await deps.closings.checks();
  const closed: Closing[] = [];
  for (const month of monthsOver(first, now)) {
    const isFinal = closings.get(month)?.some(({ kind }) => kind === "final") ?? false;
    const knownAt = !isFinal && now >= finalAt(month) ? finalAt(month) : now;
    const kind = isFinal ? "restatement" : now >= finalAt(month) ? "final" : "provisional";
    if (kind !== "final" && !(await hasNews(deps, month, checks.get(month), now))) continue;
    const closing = await closeMonth(deps, { month, kind, knownAt, now });
    if (closing) closed.push(closing);
  }
  return closed;
}

/** What was looked through needn't be looked through again. */
async function hasNews(
  { facts, closings }: Deps,
  month: RevenueMonth,
  since: Instant | undefined,
  now: Instant,
): Promise<boolean> {
  if (since === undefined) return true;
  const isNew = (await facts.hasLearnt(boundsOf(month).end, since, now)) || (await closings.hasNewRate(month, since, now));
  if (!isNew) await closings.noteChecked(month, now);
  return isNew;
}
