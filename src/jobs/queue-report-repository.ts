import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Instant } from "../kernel/time.ts";
import { jobs } from "../platform/db/tables/jobs.ts";

/** Counts of jobs. `oldest` is when the one that has been due longest could have begun. */
export type QueueOfKind = {
  kind: string;
  /** Due, and not yet in the queue. */
  waiting: number;
  sent: number;
  running: number;
  /** For a later time. */
  delayed: number;
  held: number;
  oldest: Instant | null;
  lastHour: { done: number; failed: number; dead: number; cancelled: number };
};

export type QueueReportRepository = ReturnType<typeof queueReportRepository>;

const hour = 3_600_000;

export function queueReportRepository(db: DrizzleD1Database) {
  return {
    async report(now: Instant): Promise<QueueOfKind[]> {
      const due = sql`state = 'queued' and held = 0 and run_after <= ${now}`;
      const ended = (state: string) => sql`sum(state = ${state} and updated_at > ${now - hour})`;
      const counts = {
        waiting: sql`sum(${due} and sent_at is null)`,
        sent: sql`sum(${due} and sent_at is not null)`,
        running: sql`sum(state = 'running')`,
        delayed: sql`sum(state = 'queued' and held = 0 and run_after > ${now})`,
        held: sql`sum(state = 'queued' and held = 1)`,
        oldest: sql`min(case when ${due} then run_after end)`,
        done: ended("done"),
        failed: ended("failed"),
        dead: ended("dead"),
        cancelled: ended("cancelled"),
      };
      const rows = await db
        .select({ kind: jobs.kind, ...mapAll(counts) })
        .from(jobs)
        .where(
          sql`state in ('queued', 'running') or (state in ('done', 'failed', 'dead', 'cancelled') and updated_at > ${now - hour})`,
        )
        .groupBy(jobs.kind)
        .orderBy(jobs.kind);
      return rows.map(({ done, failed, dead, cancelled, oldest, ...row }) => ({
        ...row,
        oldest: oldest as Instant | null,
        lastHour: { done, failed, dead, cancelled },
      }));
    },
  };
}

const mapAll = <Name extends string>(parts: Record<Name, ReturnType<typeof sql>>) =>
  parts as Record<Name, ReturnType<typeof sql<number>>>;
