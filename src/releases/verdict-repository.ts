import { desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { AppError } from "../kernel/app-error.ts";
import { featureChanges, releaseVerdicts } from "../platform/db/tables/releases.ts";
import { firstHash, recordVerdict, type VerdictDraft, type VerdictRecord } from "./verdict-chain.ts";

export type VerdictRepository = ReturnType<typeof verdictRepository>;

const attempts = 20;

export function verdictRepository(db: DrizzleD1Database) {
  const head = () =>
    db
      .select({ sequence: releaseVerdicts.sequence, hash: releaseVerdicts.hash })
      .from(releaseVerdicts)
      .orderBy(desc(releaseVerdicts.sequence))
      .limit(1)
      .get();

  return {
    /**
     * Chains a verdict to the last one, and opens the release in the same batch where it is a trigger. Undefined where the
     * closing has its verdict on that release already.
     */
    async append(draft: VerdictDraft): Promise<VerdictRecord | undefined> {
      const { release, inputs } = draft;
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const { sequence: last, hash: previousHash } = (await head()) ?? { sequence: 0, hash: firstHash };
        const record = await recordVerdict(draft, previousHash);
        const { judgedAt, verdict, hash } = record;
        const hasMoved = sql`exists (select 1 from ${releaseVerdicts} where sequence > ${last})`;
        const isDone = sql`exists (select 1 from ${releaseVerdicts} where closing_id = ${inputs.closing} and release = ${release})`;
        const [added] = await db.batch([
          db
            .insert(releaseVerdicts)
            .select(
              sql`select ${last + 1}, ${release}, ${inputs.month}, ${inputs.closing}, ${judgedAt}, ${verdict.verdict}, ${hash}, ${JSON.stringify(record)} where not ${hasMoved} and not ${isDone}`,
            ),
          db
            .insert(featureChanges)
            .select(
              sql`select null, ${`opened:${release}`}, ${JSON.stringify({ verdict: hash })}, ${`triggered by ${inputs.month}`}, 'verdict', ${judgedAt} where ${verdict.verdict} = 'trigger' and exists (select 1 from ${releaseVerdicts} where hash = ${hash})`,
            ),
        ]);
        if (added.meta.changes > 0) return record;
        const done = await db.$count(releaseVerdicts, sql`closing_id = ${inputs.closing} and release = ${release}`);
        if (done > 0) return undefined;
      }
      throw new AppError("conflict", "Others are recording verdicts at the same moment. Try again.");
    },

    /** From the first to the last. */
    async all(): Promise<VerdictRecord[]> {
      const rows = await db.select({ record: releaseVerdicts.record }).from(releaseVerdicts).orderBy(releaseVerdicts.sequence);
      return rows.map(({ record }) => record as VerdictRecord);
    },

    /** The last of each release. */
    async latest(): Promise<VerdictRecord[]> {
      const isLatest = sql`sequence in (select max(sequence) from ${releaseVerdicts} group by release)`;
      const rows = await db.select({ record: releaseVerdicts.record }).from(releaseVerdicts).where(isLatest);
      return rows.map(({ record }) => record as VerdictRecord);
    },

    async ofMonth(month: string): Promise<VerdictRecord[]> {
      const rows = await db
        .select({ record: releaseVerdicts.record })
        .from(releaseVerdicts)
        .where(eq(releaseVerdicts.month, month))
        .orderBy(releaseVerdicts.sequence);
      return rows.map(({ record }) => record as VerdictRecord);
    },

    /** Which releases were triggered, ever. */
    async triggered(): Promise<Set<string>> {
      const rows = await db
        .selectDistinct({ release: releaseVerdicts.release })
        .from(releaseVerdicts)
        .where(eq(releaseVerdicts.verdict, "trigger"));
      return new Set(rows.map(({ release }) => release));
    },

    /** Closings by how many releases were judged by them. */
    async judged(): Promise<Map<string, number>> {
      const rows = await db
        .select({ closingId: releaseVerdicts.closingId, count: sql<number>`count(*)` })
        .from(releaseVerdicts)
        .groupBy(releaseVerdicts.closingId);
      return new Map(rows.map(({ closingId, count }) => [closingId, count]));
    },
  };
}
