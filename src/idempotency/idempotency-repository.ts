import { and, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { type Instant, instant } from "../kernel/time.ts";
import { idempotencyAnswers as answers } from "../platform/db/tables/idempotency.ts";
import {
  type IdempotencyRecord,
  type KeyOwner,
  keptMilliseconds,
  leaseMilliseconds,
  type Outcome,
} from "./idempotency-record.ts";

type Row = typeof answers.$inferSelect;
type Reach = Omit<IdempotencyRecord, "outcome"> & { now: Instant };
type Reached = { record: IdempotencyRecord; abandoned: string[] };

export type IdempotencyRepository = ReturnType<typeof idempotencyRepository>;

export function idempotencyRepository(db: DrizzleD1Database) {
  const owned = ({ orgId, mode, keyHash }: KeyOwner) =>
    and(eq(answers.orgId, orgId), eq(answers.mode, mode), eq(answers.keyHash, keyHash));
  const held = (owner: KeyOwner, claim: string) => and(owned(owner), eq(answers.claim, claim), isNull(answers.status));

  return {
    /**
     * Takes the key where it is free, or where the lease of the same request has run out: then with the first attempt's id.
     * Gives the record that is there now, and the objects that one out of date has left behind.
     */
    async claim(owner: KeyOwner, { fingerprint, attempt, claim, now }: Reach): Promise<Reached> {
      const leaseUntil = instant(now + leaseMilliseconds);
      const expiresAt = instant(now + keptMilliseconds);
      const { orgId, mode, keyHash } = owner;
      const row = { orgId, mode, keyHash, fingerprint, claim, leaseUntil, expiresAt, requestId: attempt.id, at: attempt.at };

      // D1 has no interactive transactions: who gets the key is decided by the conditions of one batch.
      const [expired, , [found]] = await db.batch([
        db
          .delete(answers)
          .where(and(owned(owner), lte(answers.expiresAt, now)))
          .returning({ object: answers.bodyObject }),
        db
          .insert(answers)
          .values(row)
          .onConflictDoUpdate({
            target: [answers.orgId, answers.mode, answers.keyHash],
            set: { claim, leaseUntil },
            setWhere: sql`${isNull(answers.status)} and ${lte(answers.leaseUntil, now)} and ${eq(answers.fingerprint, fingerprint)}`,
          }),
        db.select().from(answers).where(owned(owner)),
      ]);
      if (!found) throw new Error("A row that was just written is there to be read.");
      return { record: recordOf(found), abandoned: expired.flatMap(({ object }) => object ?? []) };
    },

    /** False where another try has taken over, or has answered already. */
    async complete(owner: KeyOwner, claim: string, outcome: Outcome): Promise<boolean> {
      const written = await db.update(answers).set(columnsOf(outcome)).where(held(owner, claim));
      return written.meta.changes > 0;
    },

    /** Changes nothing for a try that has answered, or from which another one has taken over. */
    async renew(owner: KeyOwner, claim: string, now: Instant): Promise<void> {
      await db
        .update(answers)
        .set({ leaseUntil: instant(now + leaseMilliseconds) })
        .where(held(owner, claim));
    },

    /** Ends the lease, so that a retry can go on at once with the first attempt's id. */
    async release(owner: KeyOwner, claim: string): Promise<void> {
      await db
        .update(answers)
        .set({ leaseUntil: instant(0) })
        .where(held(owner, claim));
    },

    /** Rows whose body is an object stay until `forget`: otherwise nobody would know of the object. */
    async forgetExpired(now: Instant): Promise<number> {
      const gone = await db.delete(answers).where(and(lte(answers.expiresAt, now), isNull(answers.bodyObject)));
      return gone.meta.changes;
    },

    async expiredObjects(now: Instant, limit: number): Promise<string[]> {
      const rows = await db
        .select({ object: answers.bodyObject })
        .from(answers)
        .where(and(lte(answers.expiresAt, now), isNotNull(answers.bodyObject)))
        .limit(limit);
      return rows.flatMap(({ object }) => object ?? []);
    },

    async forget(now: Instant, objects: readonly string[]): Promise<void> {
      await db.delete(answers).where(and(lte(answers.expiresAt, now), inArray(answers.bodyObject, [...objects])));
    },
  };
}

const columnsOf = (outcome: Outcome): Partial<Row> => {
  if (outcome.kind === "secret") return { status: outcome.status };
  const { status, headers, body } = outcome.answer;
  return { status, headers, ...("object" in body ? { bodyObject: body.object } : { body: body.inline }) };
};

const recordOf = (row: Row): IdempotencyRecord => ({
  fingerprint: row.fingerprint,
  attempt: { id: row.requestId, at: row.at },
  claim: row.claim,
  outcome: outcomeOf(row),
});

function outcomeOf({ status, headers, body, bodyObject }: Row): Outcome | undefined {
  if (status === null) return undefined;
  if (headers === null) return { kind: "secret", status };
  const kept = bodyObject === null ? { inline: body ?? new Uint8Array() } : { object: bodyObject };
  return { kind: "answered", answer: { status, headers, body: kept } };
}
