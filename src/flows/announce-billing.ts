import type { DueNotice, NoticeRepository } from "../billing/index.ts";
import { dispatchJobs, enqueueJobs, type JobRepository, type QueueDeps } from "../jobs/index.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { periodOf } from "../usage/index.ts";

export type AnnounceDeps = QueueDeps & {
  jobs: Pick<JobRepository, "admit" | "insertion" | "write">;
  notices: NoticeRepository;
  onUndispatched: (error: unknown) => void;
};

const hour = 3_600_000;
const day = 24 * hour;
/** Of each kind in an hour. */
const atOnce = 200;

/** Has customers told of what the calendar brings: a debit a day before it, a card that expires, a plan that has ended. */
export async function announceBilling(deps: AnnounceDeps, at: Instant): Promise<number> {
  const in26Hours = { after: at, until: instant(at + 26 * hour) };
  const someDaysAgo = { after: instant(at - 14 * day), until: instant(at - 3 * day) };
  const due = await Promise.all([
    deps.notices.debits(in26Hours, atOnce),
    deps.notices.cards(periodOf(at), atOnce),
    deps.notices.returns(someDaysAgo, atOnce),
  ]);
  for (const notice of due.flat()) await announce(deps, notice, at);
  return due.flat().length;
}

async function announce(deps: AnnounceDeps, notice: DueNotice, at: Instant): Promise<void> {
  const { orgId, plan, key } = notice;
  const job = enqueueJobs(deps, [{ orgId, plan, kind: "billing.notice", subject: key }]);
  await deps.jobs.write([deps.notices.telling(notice, at), ...job]);
  await dispatchJobs(deps, orgId).catch(deps.onUndispatched);
}
