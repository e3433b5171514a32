import type { Caller, Tenant } from "../kernel/caller.ts";
import type { BatchId, RunId, ScheduleId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { TimetableText } from "./timetable.ts";

/** `disabled` is what failing too often makes of an active one. */
export type ScheduleState = "active" | "paused" | "disabled";

/** What it draws from: a file of its own, or what is at an address when it runs. */
export type ScheduleSource =
  | { kind: "file"; key: string; etag: string; type: string; fileName: string }
  | { kind: "url"; url: string; type?: string | undefined };

/** The content that was drawn last: what its server says of it, and its SHA-256. */
export type SeenContent = { etag: string | null; lastModified: string | null; hash: string };

export type RunProblem = { code: string; message: string };

export type Schedule = Tenant &
  TimetableText & {
    id: ScheduleId;
    name: string;
    state: ScheduleState;
    by: Caller["by"];
    source: ScheduleSource;
    /** Of the batches it makes. */
    options: Record<string, unknown>;
    /** Whether only what has changed is drawn. */
    onlyChanges: boolean;
    nextAt: Instant | null;
    seen: SeenContent | null;
    lastBatchId: BatchId | null;
    /** In a row. */
    failures: number;
    failingSince: Instant | null;
    lastError: RunProblem | null;
    createdAt: Instant;
    updatedAt: Instant;
  };

export type RunState = "waiting" | "started" | "unchanged" | "skipped" | "failed";

/** One occurrence of a schedule. There is never a second one of it. */
export type ScheduleRun = Tenant & {
  id: RunId;
  scheduleId: ScheduleId;
  occurrence: Instant;
  missed: number;
  state: RunState;
  batchId: BatchId | null;
  problem: RunProblem | null;
  createdAt: Instant;
  endedAt: Instant | null;
};

const mostFailures = 5;
const failingFor = 86_400_000;

/** A server that is away for a night costs nobody a schedule, however often it is asked. */
export const isGivenUp = ({ failures, failingSince }: Pick<Schedule, "failures" | "failingSince">, now: Instant): boolean =>
  failures >= mostFailures && failingSince !== null && now - failingSince >= failingFor;
