import { type Instant, instant } from "../kernel/time.ts";
import { closeMonth, type MonthDeps } from "./close-month.ts";
import type { Closing, ClosingRepository } from "./closing-repository.ts";
import type { ClosingRunRepository } from "./closing-run-repository.ts";
import type { RevenueFactRepository } from "./revenue-fact-repository.ts";
import { boundsOf, monthsOver, type RevenueMonth } from "./revenue-month.ts";

type Deps = MonthDeps & {
  facts: Pick<RevenueFactRepository, "page" | "firstAt" | "hasLearnt">;
  closings: ClosingRepository;
  runs: Pick<ClosingRunRepository, "begin" | "advance" | "discard">;
};

/** After its end, a month is open to what comes late for so long. */
const provisionalMilliseconds = 72 * 3_600_000;

/** What was learnt a moment ago may still be on its way to the database. */
const settlingMilliseconds = 5 * 60_000;

/** A page is two queries and some 100 ms of work; an invocation on Cloudflare has 1,000 queries and 30 s. */
const pagesAtOnce = 50;

export const finalAt = (month: RevenueMonth): Instant => instant(boundsOf(month).end + provisionalMilliseconds);

export type Closed = { closings: Closing[]; isDone: boolean };

/**
 * Closes every month that was over by `now` and needs it, the oldest first, and goes on where it stopped when asked again with
 * the same `now` until `isDone`. A final month is what was known 72 hours after its end, whenever this runs; so running twice,
 * late or not for days comes to the same. Throws `RateMissing`, `PriceMissing` and `UnbalancedMonth`.
 */
export async function closeDueMonths(deps: Deps, now: Instant, pages = pagesAtOnce): Promise<Closed> {
  const first = await deps.facts.firstAt();
  if (first === undefined) return { closings: [], isDone: true };
  const work = { run: await deps.runs.begin(now), pages };
  const finals = await deps.closings.finals();
  const checks = await deps.closings.checks();
  const settledAt = instant(now - settlingMilliseconds);
  const closings: Closing[] = [];
  for (const month of monthsOver(first, now)) {
    const isFinal = finals.has(month);
    const isDue = !isFinal && now >= finalAt(month);
    const kind = isFinal ? "restatement" : isDue ? "final" : "provisional";
    const knownAt = isDue ? finalAt(month) : settledAt;
    if (!isDue && !(await hasNews(deps, { month, knownAt }, checks.get(month)))) continue;
    const outcome = await closeMonth(deps, { month, kind, knownAt, now }, work);
    if (outcome === "under_way") return { closings, isDone: false };
    if (outcome !== "unchanged") closings.push(outcome);
  }
  return { closings, isDone: true };
}

/** What was looked through needn't be looked through again. */
async function hasNews(
  { facts, closings }: Deps,
  { month, knownAt }: { month: RevenueMonth; knownAt: Instant },
  since: Instant | undefined,
): Promise<boolean> {
  if (since === undefined) return true;
  if (since >= knownAt) return false;
  const isNew =
    (await facts.hasLearnt(boundsOf(month).end, since, knownAt)) || (await closings.hasNewRate(month, since, knownAt));
  if (!isNew) await closings.noteChecked(month, knownAt);
  return isNew;
}
