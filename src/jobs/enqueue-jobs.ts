import type { Plan } from "../kernel/caller.ts";
import { newJobId, type OrgId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { type JobKind, maxAttemptsOf } from "./job-kinds.ts";
import type { JobRepository } from "./job-repository.ts";
import { standingOf } from "./standing.ts";

export type NewJob = {
  orgId: OrgId;
  plan: Plan;
  kind: JobKind;
  subject: string;
  /** One job of a key is ever taken, by default for each kind and subject. */
  dedupeKey?: string;
  bundle?: string;
  /** When it may run first; by default now. It is then looked for once a minute. */
  runAfter?: Instant;
};

type Deps = { clock: Clock; jobs: Pick<JobRepository, "insertion"> };

/**
 * The statements that write the jobs. They belong into the batch that writes what the jobs are about: so neither is without
 * the other. `dispatchJobs` afterwards has them begun at once, and the sweep does where that fails.
 */
export function enqueueJobs({ clock, jobs }: Deps, wanted: readonly NewJob[], onlyIf?: Condition): Statement[] {
  const now = clock.now();
  const rows = wanted.map(
    ({ orgId, plan, kind, subject, dedupeKey = `${kind}:${subject}`, bundle = null, runAfter = now }) => ({
      id: newJobId(),
      ...{ orgId, kind, subject, bundle, dedupeKey, runAfter },
      ...standingOf(plan, kind),
      maxAttempts: maxAttemptsOf(kind),
      createdAt: now,
    }),
  );
  return jobs.insertion(rows, onlyIf);
}
