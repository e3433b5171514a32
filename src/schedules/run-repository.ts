import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Plan } from "../kernel/caller.ts";
import type { BatchId, RunId, ScheduleId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { toCondition, toItem } from "../platform/db/statements.ts";
import { organizations } from "../platform/db/tables/identity.ts";
import { scheduleRuns, schedules } from "../platform/db/tables/schedules.ts";
import type { Due } from "./catch-up.ts";
import type { RunProblem, Schedule, ScheduleRun, SeenContent } from "./schedule.ts";
import { scheduleOf } from "./schedule-repository.ts";

export type RunRepository = ReturnType<typeof runRepository>;

type Asked = { entry: AuditDraft; also: (recorded: Condition) => readonly Statement[] };
type Ending =
  | { state: "started"; batchId: BatchId; seen: SeenContent | null }
  | { state: "unchanged"; seen: SeenContent | null }
  | { state: "skipped"; problem: RunProblem };

export function runRepository(db: DrizzleD1Database) {
  const waiting = (id: RunId) => and(eq(scheduleRuns.id, id), eq(scheduleRuns.state, "waiting"));

  return {
    /** The occurrence's row, its job and the next time, or none of them where another sweep has been here. */
    async begin({ id, orgId, mode, nextAt }: Schedule, due: Due, run: { id: RunId; now: Instant; also: readonly Statement[] }) {
      const { occurrence, missed, next = null } = due;
      const isDue = sql`exists (select 1 from ${schedules} where id = ${id} and state = 'active' and next_at = ${nextAt})`;
      const row = {
        ...{ id: run.id, scheduleId: id, orgId, mode, occurrence, missed },
        ...{ state: "waiting" as const, batchId: null, problem: null, createdAt: run.now, endedAt: null },
      };
      await db.batch([
        db
          .insert(scheduleRuns)
          .select(selectRow(scheduleRuns, row, isDue))
          .onConflictDoNothing(),
        ...run.also.map(toItem),
        db.update(schedules).set({ nextAt: next }).where(sql`id = ${id} and state = 'active' and next_at = ${nextAt}`),
      ]);
    },

    /** A run that somebody asks for, beside its timetable. False where it isn't active or is at work already. */
    beginNow(run: ScheduleRun, { entry, also }: Asked): Promise<boolean> {
      const isActive = sql`exists (select 1 from ${schedules} where id = ${run.scheduleId} and state = 'active')`;
      const isBusy = sql`exists (select 1 from ${scheduleRuns} where schedule_id = ${run.scheduleId} and state = 'waiting')`;
      return auditedBatch(db, {
        entry,
        onlyIf: sql`${isActive} and not ${isBusy}`,
        change: (recorded) => [
          db.insert(scheduleRuns).select(selectRow(scheduleRuns, run, recorded)),
          ...also(toCondition(recorded)).map(toItem),
        ],
      });
    },

    async find(id: RunId): Promise<ScheduleRun | undefined> {
      const row = await db.select().from(scheduleRuns).where(eq(scheduleRuns.id, id)).get();
      return row as ScheduleRun | undefined;
    },

    /** With its schedule as it is now, and the plan of its organization. */
    async load(id: RunId): Promise<{ run: ScheduleRun; schedule: Schedule; plan: Plan } | undefined> {
      const row = await db
        .select({ run: scheduleRuns, schedule: schedules, plan: organizations.plan })
        .from(scheduleRuns)
        .innerJoin(schedules, eq(schedules.id, scheduleRuns.scheduleId))
        .innerJoin(organizations, eq(organizations.id, schedules.orgId))
        .where(eq(scheduleRuns.id, id))
        .get();
      return row && { run: row.run as ScheduleRun, schedule: scheduleOf(row.schedule), plan: row.plan };
    },

    /**
     * Says once what became of an occurrence. A success ends a row of failures. What was seen counts only for the source and
     * the look that it was drawn with: another one is drawn whatever its content.
     */
    async end({ id, scheduleId }: ScheduleRun, { state, ...facts }: Ending, { now, drawn }: { now: Instant; drawn: Schedule }) {
      const well = { failures: 0, failingSince: null, lastError: null, updatedAt: now };
      const { source, options } = drawn;
      const isSame = sql`source = ${JSON.stringify(source)} and options = ${JSON.stringify(options)}`;
      const seen = "seen" in facts && { seen: sql`case when ${isSame} then ${facts.seen && JSON.stringify(facts.seen)} end` };
      const changes = {
        skipped: { updatedAt: now },
        unchanged: { ...well, ...seen },
        started: { ...well, ...seen, ...("batchId" in facts && { lastBatchId: facts.batchId }) },
      }[state];
      const batchId = "batchId" in facts ? facts.batchId : null;
      const problem = "problem" in facts ? facts.problem : null;
      await db.batch([
        db
          .update(schedules)
          .set(changes)
          .where(and(eq(schedules.id, scheduleId), sql`exists (select 1 from ${scheduleRuns} where ${waiting(id)})`)),
        db.update(scheduleRuns).set({ state, batchId, problem, endedAt: now }).where(waiting(id)),
      ]);
    },

    /** The schedule as it is with this failure. Failing twice counts once. */
    async fail({ id, scheduleId }: ScheduleRun, problem: RunProblem, now: Instant): Promise<Schedule | undefined> {
      const [, updated] = await db.batch([
        db.update(scheduleRuns).set({ state: "failed", problem, endedAt: now }).where(waiting(id)),
        db
          .update(schedules)
          .set({
            failures: sql`failures + changes()`,
            failingSince: sql`ifnull(failing_since, ${now})`,
            ...{ lastError: problem, updatedAt: now },
          })
          .where(eq(schedules.id, scheduleId))
          .returning(),
      ]);
      const [row] = updated;
      return row && scheduleOf(row);
    },

    /** The newest first. */
    async list(scheduleId: ScheduleId, limit: number): Promise<ScheduleRun[]> {
      const rows = await db
        .select()
        .from(scheduleRuns)
        .where(eq(scheduleRuns.scheduleId, scheduleId))
        .orderBy(desc(scheduleRuns.occurrence))
        .limit(limit);
      return rows as ScheduleRun[];
    },

    async forget(before: Instant, limit: number): Promise<number> {
      const old = db.select({ id: scheduleRuns.id }).from(scheduleRuns).where(lt(scheduleRuns.createdAt, before)).limit(limit);
      const { meta } = await db.delete(scheduleRuns).where(sql`id in ${old}`).run();
      return meta.changes;
    },
  };
}
