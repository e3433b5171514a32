import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Plan, Tenant } from "../kernel/caller.ts";
import type { EventDraft } from "../kernel/event-draft.ts";
import type { ScheduleId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { toCondition, toItem } from "../platform/db/statements.ts";
import { organizations } from "../platform/db/tables/identity.ts";
import { scheduleRuns, schedules } from "../platform/db/tables/schedules.ts";
import type { Schedule, ScheduleState } from "./schedule.ts";

export type ScheduleRepository = ReturnType<typeof scheduleRepository>;

type Disabling = { entry: AuditDraft; event: EventDraft; also: (disabled: Condition) => readonly Statement[] };
type Change = Partial<typeof schedules.$inferInsert>;

export function scheduleRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(schedules.orgId, orgId), eq(schedules.mode, mode));
  const isThere = ({ id }: Pick<Schedule, "id">, also: SQL = sql`true`): SQL =>
    sql`exists (select 1 from ${schedules} where id = ${id} and ${also})`;

  return {
    /** False where the tenant has `limit` schedules, or this one, already. */
    addWithin(schedule: Schedule, { limit, entry }: { limit: number; entry: AuditDraft }): Promise<boolean> {
      const held = sql`(select count(*) from ${schedules} where ${own(schedule)})`;
      return auditedBatch(db, {
        entry,
        onlyIf: sql`${held} < ${limit} and not ${isThere(schedule)}`,
        change: (recorded) => [db.insert(schedules).select(selectRow(schedules, schedule, recorded))],
      });
    },

    async find(tenant: Tenant, id: ScheduleId): Promise<Schedule | undefined> {
      const row = await db
        .select()
        .from(schedules)
        .where(and(own(tenant), eq(schedules.id, id)))
        .get();
      return row && scheduleOf(row);
    },

    /** The newest first. */
    async list(tenant: Tenant): Promise<Schedule[]> {
      const rows = await db.select().from(schedules).where(own(tenant)).orderBy(desc(schedules.createdAt), desc(schedules.id));
      return rows.map(scheduleOf);
    },

    /** False where it is in none of these states. */
    move(
      schedule: Schedule,
      { from, set, entry }: { from: readonly ScheduleState[]; set: Change; entry: AuditDraft },
    ): Promise<boolean> {
      const states = sql.join(
        from.map((state) => sql`${state}`),
        sql`, `,
      );
      return auditedBatch(db, {
        entry,
        onlyIf: isThere(schedule, sql`state in (${states})`),
        change: (recorded) => [
          db
            .update(schedules)
            .set(set)
            .where(and(eq(schedules.id, schedule.id), recorded)),
        ],
      });
    },

    /** Changes what is given. A new time counts only while it is active. False where it isn't there. */
    change(schedule: Schedule, { nextAt, ...set }: Change, entry: AuditDraft): Promise<boolean> {
      const due = nextAt == null ? {} : { nextAt: sql`case when state = 'active' then ${nextAt} end` };
      return auditedBatch(db, {
        entry,
        onlyIf: isThere(schedule),
        change: (recorded) => [
          db
            .update(schedules)
            .set({ ...set, ...due })
            .where(and(eq(schedules.id, schedule.id), recorded)),
        ],
      });
    },

    /** Together with the event that tells of it. False where it isn't active. */
    disable(schedule: Schedule, { entry, event, also }: Disabling): Promise<boolean> {
      return auditedBatch(db, {
        entry,
        onlyIf: isThere(schedule, sql`state = 'active'`),
        change: (recorded) => [
          db
            .update(schedules)
            .set({ state: "disabled", nextAt: null, updatedAt: entry.at })
            .where(and(eq(schedules.id, schedule.id), recorded)),
          ...eventStatements(db, event, recorded),
          ...also(toCondition(recorded)).map(toItem),
        ],
      });
    },

    /** With what became of its occurrences. The batches that it made stay. */
    remove(schedule: Schedule, entry: AuditDraft): Promise<boolean> {
      return auditedBatch(db, {
        entry,
        onlyIf: isThere(schedule),
        change: (recorded) => [
          db.delete(scheduleRuns).where(and(eq(scheduleRuns.scheduleId, schedule.id), recorded)),
          db.delete(schedules).where(and(eq(schedules.id, schedule.id), recorded)),
        ],
      });
    },

    /** Whosever they are, with the plan that their organization has now. */
    async due(now: Instant, limit: number): Promise<{ schedule: Schedule; plan: Plan }[]> {
      const rows = await db
        .select({ schedule: schedules, plan: organizations.plan })
        .from(schedules)
        .innerJoin(organizations, eq(organizations.id, schedules.orgId))
        .where(sql`${schedules.nextAt} <= ${now} and ${schedules.state} = 'active'`)
        .orderBy(schedules.nextAt)
        .limit(limit);
      return rows.map(({ schedule, plan }) => ({ schedule: scheduleOf(schedule), plan }));
    },
  };
}

export const scheduleOf = (row: typeof schedules.$inferSelect): Schedule => row as Schedule;
