import type { JobId, OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { JobKind } from "./job-kinds.ts";

export type JobState = "queued" | "running" | "done" | "failed" | "cancelled" | "dead";

export type Job = {
  id: JobId;
  orgId: OrgId;
  kind: JobKind;
  /** What it is about: a row of its domain. */
  subject: string;
  /** Jobs that are paused, resumed and cancelled together. */
  bundle: string | null;
  state: JobState;
  priority: number;
  share: number;
  /** Runs that have begun, with the one that is under way. */
  attempts: number;
  maxAttempts: number;
  runAfter: Instant;
  createdAt: Instant;
  lastError: string | null;
};

/** A job that this run alone holds, until its lease ends. */
export type ClaimedJob = Job & { claim: string };

/** How a run ended. What a handler throws is a retry. Failed says that another try would end the same. */
export type JobOutcome =
  | { outcome: "done" }
  | { outcome: "failed"; error: string }
  /** `delay` in milliseconds; without it, the next of the growing ones. `counts: false` gives the attempt back: nothing was tried. */
  | { outcome: "retry"; error: string; delay?: number; counts?: boolean };

export type JobHandler = {
  /** May be called again for the same job, also while an earlier call still runs: each effect has to be the same twice. */
  run(job: ClaimedJob): Promise<JobOutcome>;
  /** The job is dead. Called until it has ended once; tells whoever waits for the job. */
  bury?(job: Job): Promise<void>;
};

export type JobHandlers = Partial<Record<JobKind, JobHandler>>;
