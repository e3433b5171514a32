import type { NoticeRepository } from "../billing/index.ts";
import { enqueueJobs, type JobRepository } from "../jobs/index.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { periodOf } from "../usage/index.ts";

export type AnnounceDeps = { clock: Clock; jobs: Pick<JobRepository, "insertion" | "write">; notices: NoticeRepository };

const hour = 3_600_000;
const day = 24 * hour;
/** Of each kind in an hour: many debits fall on one midnight. */
const atOnce = 1_000;
const inABatch = 50;

/**
 * Has customers told of what the calendar brings: a debit a day before it, a card that expires, a plan that has ended. The
 * jobs are sent with the next sweep.
 */
export async function announceBilling(deps: AnnounceDeps, at: Instant): Promise<number> {
  const { notices, jobs } = deps;
  const in26Hours = { after: at, until: instant(at + 26 * hour) };
  const someDaysAgo = { after: instant(at - 14 * day), until: instant(at - 3 * day) };
  const kinds = await Promise.all([
    notices.debits(in26Hours, atOnce),
    notices.cards(periodOf(at), atOnce),
    notices.returns(someDaysAgo, atOnce),
  ]);
  const due = kinds.flat();
  for (let from = 0; from < due.length; from += inABatch) {
    const some = due.slice(from, from + inABatch);
    const wanted = some.map(({ orgId, plan, key }) => ({ orgId, plan, kind: "billing.notice" as const, subject: key }));
    await jobs.write([...some.map((notice) => notices.telling(notice, at)), ...enqueueJobs(deps, wanted)]);
  }
  return due.length;
}
