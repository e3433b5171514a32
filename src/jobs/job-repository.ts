import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { JobId, OrgId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { toSql, toStatement, writeAll } from "../platform/db/statements.ts";
import { jobs } from "../platform/db/tables/jobs.ts";
import type { JobMessage } from "../platform/ports/job-queue.ts";
import type { ClaimedJob, Job, JobState } from "./job.ts";

type Row = typeof jobs.$inferSelect;
type Inserted = Pick<Row, "id" | "orgId" | "kind" | "subject" | "bundle" | "dedupeKey" | "priority" | "share"> &
  Pick<Row, "maxAttempts" | "runAfter" | "createdAt">;
type Changing = { now: Instant; onlyIf?: Condition };
type Ending = { state: Exclude<JobState, "queued" | "running">; error: string | null; now: Instant };

export type JobRepository = ReturnType<typeof jobRepository>;

/** So many rows travel in one parameter, which may hold 2 MB. */
const rowsAtOnce = 500;

/** By `jobs_waiting`. */
const waiting = (orgId: OrgId, now: Instant): SQL =>
  sql`org_id = ${orgId} and state = 'queued' and sent_at is null and held = 0 and run_after <= ${now}`;
/** By `jobs_open`. */
const open = (orgId: OrgId, now: Instant): SQL =>
  sql`org_id = ${orgId} and state in ('queued', 'running') and sent_at is not null and held = 0 and (state = 'running' or run_after <= ${now})`;

export function jobRepository(db: DrizzleD1Database) {
  const isHeldBy = ({ id, claim }: ClaimedJob) => and(eq(jobs.id, id), eq(jobs.claim, claim), eq(jobs.state, "running"));

  const admission = (orgId: OrgId, now: Instant) => {
    const chosen = sql`select id from ${jobs} where ${waiting(orgId, now)} order by priority desc, run_after, rowid limit (
      select max(0, ifnull((select share from ${jobs} where ${waiting(orgId, now)} order by priority desc, run_after, rowid limit 1), 0)
        - (select count(*) from ${jobs} where ${open(orgId, now)})))`;
    return db
      .update(jobs)
      .set({ sentAt: now })
      .where(sql`id in (${chosen})`)
      .returning({ jobId: jobs.id, kind: jobs.kind, priority: jobs.priority, place: sql<number>`rowid` });
  };

  return {
    /** Writes jobs; one whose key is there already is left out. */
    insertion(rows: readonly Inserted[], onlyIf?: Condition): Statement[] {
      const pages = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, page) =>
        rows.slice(page * rowsAtOnce, (page + 1) * rowsAtOnce),
      );
      return pages.map((page) =>
        toStatement(
          db
            .insert(jobs)
            .select(selectAll(page, toSql(onlyIf)))
            .onConflictDoNothing(),
        ),
      );
    },

    /** Carries out statements that need no other row beside them. */
    write: (statements: readonly Statement[]): Promise<void> => writeAll(db, statements),

    /** Marks those as sent that have room in the queue. One statement, so that two at once can't fill it twice. */
    admit: async (orgId: OrgId, now: Instant): Promise<JobMessage[]> => inOrder(await admission(orgId, now)),

    /** Undefined where it isn't due, is done or held, or another run has it. */
    async claim(id: JobId, { claim, now, leaseUntil }: { claim: string; now: Instant; leaseUntil: Instant }) {
      const [row] = await db
        .update(jobs)
        .set({
          ...{ state: "running" as const, claim, leaseUntil, heartbeatAt: now, updatedAt: now },
          attempts: sql`attempts + 1`,
          sentAt: sql`ifnull(sent_at, ${now})`,
        })
        .where(
          sql`id = ${id} and held = 0 and run_after <= ${now} and attempts < max_attempts and (state = 'queued' or (state = 'running' and lease_until <= ${now}))`,
        )
        .returning();
      return row && claimedOf(row, claim);
    },

    /** False where the run has lost the job. */
    async heartbeat(job: ClaimedJob, now: Instant, leaseUntil: Instant): Promise<boolean> {
      const { meta } = await db.update(jobs).set({ heartbeatAt: now, leaseUntil }).where(isHeldBy(job)).run();
      return meta.changes > 0;
    },

    /** Ends a job, unless the run has lost it and its word doesn't count; and admits those that then have room. */
    async end(job: ClaimedJob, { state, error, now }: Ending): Promise<{ ended: boolean; admitted: JobMessage[] }> {
      const set = { state, claim: null, leaseUntil: null, lastError: error, updatedAt: now };
      const [ended, admitted] = await db.batch([db.update(jobs).set(set).where(isHeldBy(job)), admission(job.orgId, now)]);
      return { ended: ended.meta.changes > 0, admitted: inOrder(admitted) };
    },

    async postpone(job: ClaimedJob, to: { runAfter: Instant; error: string; now: Instant; counts: boolean }): Promise<boolean> {
      const { meta } = await db
        .update(jobs)
        .set({
          ...{ state: "queued" as const, claim: null, leaseUntil: null, sentAt: to.now, updatedAt: to.now },
          ...{ runAfter: to.runAfter, lastError: to.error },
          ...(!to.counts && { attempts: sql`attempts - 1` }),
        })
        .where(isHeldBy(job))
        .run();
      return meta.changes > 0;
    },

    async find(id: JobId): Promise<Job | undefined> {
      const row = await db.select().from(jobs).where(eq(jobs.id, id)).get();
      return row && jobOf(row);
    },

    /** Ends a job that nobody is at work on. False where it has ended already or somebody is. */
    async kill(id: JobId, error: string, now: Instant): Promise<boolean> {
      const { meta } = await db
        .update(jobs)
        .set({ state: "dead", claim: null, leaseUntil: null, lastError: error, updatedAt: now })
        .where(sql`id = ${id} and (state = 'queued' or (state = 'running' and lease_until <= ${now}))`)
        .run();
      return meta.changes > 0;
    },

    /** Keeps the bundle's jobs from being begun, or lets them. What is at work ends. */
    holding(bundle: string, held: boolean, { now, onlyIf }: Changing): Statement {
      const isOpen = and(eq(jobs.bundle, bundle), inArray(jobs.state, ["queued", "running"]), toSql(onlyIf));
      const resent = held ? {} : { sentAt: sql`case when state = 'queued' then null else sent_at end` };
      return toStatement(
        db
          .update(jobs)
          .set({ held, updatedAt: now, ...resent })
          .where(isOpen),
      );
    },

    /** Cancels what hasn't begun. */
    cancellation(bundle: string, { now, onlyIf }: Changing): Statement {
      const isQueued = and(eq(jobs.bundle, bundle), eq(jobs.state, "queued"), toSql(onlyIf));
      return toStatement(db.update(jobs).set({ state: "cancelled", updatedAt: now }).where(isQueued));
    },

    /** Gives back what a run left when it died, and what a queue has lost; kills what has died too often. */
    async recover(now: Instant, lostBefore: Instant): Promise<{ released: number; resent: number; killed: number }> {
      const expired = sql`state = 'running' and lease_until <= ${now}`;
      const stopped = "It stopped without an answer, as often as it may be tried.";
      const [killed, released, resent] = await db.batch([
        db
          .update(jobs)
          .set({ state: "dead", claim: null, leaseUntil: null, lastError: sql`ifnull(last_error, ${stopped})`, updatedAt: now })
          .where(sql`${expired} and attempts >= max_attempts`),
        db.update(jobs).set({ state: "queued", claim: null, leaseUntil: null, sentAt: null, updatedAt: now }).where(expired),
        db
          .update(jobs)
          .set({ sentAt: null })
          .where(sql`state = 'queued' and sent_at <= ${lostBefore} and run_after <= ${lostBefore} and held = 0`),
      ]);
      return { killed: killed.meta.changes, released: released.meta.changes, resent: resent.meta.changes };
    },

    async orgsWaiting(now: Instant, limit: number): Promise<OrgId[]> {
      const rows = await db
        .selectDistinct({ orgId: jobs.orgId })
        .from(jobs)
        .where(sql`state = 'queued' and sent_at is null and held = 0 and run_after <= ${now}`)
        .limit(limit);
      return rows.map(({ orgId }) => orgId);
    },

    async unreported(limit: number): Promise<Job[]> {
      const rows = await db
        .select()
        .from(jobs)
        .where(and(eq(jobs.state, "dead"), isNull(jobs.reportedAt)))
        .limit(limit);
      return rows.map(jobOf);
    },

    async markReported(id: JobId, now: Instant): Promise<void> {
      await db.update(jobs).set({ reportedAt: now }).where(eq(jobs.id, id));
    },

    async forget(endedBefore: Instant, limit: number): Promise<number> {
      const old = sql`select id from ${jobs} where state in ('done', 'failed', 'cancelled', 'dead') and updated_at < ${endedBefore} limit ${limit}`;
      const { meta } = await db.delete(jobs).where(sql`id in (${old})`).run();
      return meta.changes;
    },
  };
}

type Admitted = JobMessage & { priority: number; place: number };

const inOrder = (admitted: readonly Admitted[]): JobMessage[] =>
  admitted
    .toSorted((one, other) => other.priority - one.priority || one.place - other.place)
    .map(({ jobId, kind }) => ({ jobId, kind }));

/** In the order of the table's columns. */
const selectAll = (rows: readonly Inserted[], onlyIf: SQL): SQL => sql`select
  value ->> 'id', value ->> 'orgId', value ->> 'kind', value ->> 'subject', value ->> 'bundle', value ->> 'dedupeKey',
  value ->> 'priority', value ->> 'share', 'queued', 0, 0, value ->> 'maxAttempts', value ->> 'runAfter',
  null, null, null, null, null, null, value ->> 'createdAt', value ->> 'createdAt'
  from json_each(${JSON.stringify(rows)}) where ${onlyIf}`;

const jobOf = (row: Row): Job => {
  const { id, orgId, subject, bundle, state, priority, share, attempts, maxAttempts, runAfter, createdAt, lastError } = row;
  const kind = row.kind as Job["kind"];
  return { id, orgId, kind, subject, bundle, state, priority, share, attempts, maxAttempts, runAfter, createdAt, lastError };
};

const claimedOf = (row: Row, claim: string): ClaimedJob => ({ ...jobOf(row), claim });
