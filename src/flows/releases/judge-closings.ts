import type { Instant } from "../../kernel/time.ts";
import {
  inOrder,
  type Release,
  type ReleaseInputs,
  releases,
  type StatementRepository,
  statedInputs,
  thresholdOf,
  type VerdictRecord,
  type VerdictRepository,
} from "../../releases/index.ts";
import { boundsOf, type Closing, type ClosingRepository } from "../../revenue/index.ts";
import type { RatingRepository } from "../../satisfaction/index.ts";

export type JudgeDeps = {
  closings: Pick<ClosingRepository, "all">;
  ratings: Pick<RatingRepository, "satisfaction">;
  statements: Pick<StatementRepository, "latest" | "liveOverride">;
  verdicts: Pick<VerdictRepository, "append" | "judged" | "triggered">;
};

/** Judges every release by each closing that has no verdict yet, in order. */
export async function judgeClosings(deps: JudgeDeps, now: Instant): Promise<VerdictRecord[]> {
  const judged = await deps.verdicts.judged();
  const records: VerdictRecord[] = [];
  for (const closing of await deps.closings.all()) {
    if ((judged.get(closing.id) ?? 0) >= releases.length) continue;
    for (const release of inOrder(releases)) {
      const inputs = await inputsFor(deps, { release, closing, now });
      const record = await deps.verdicts.append({ release: release.id, judgedAt: now, inputs });
      if (record) records.push(record);
    }
  }
  return records;
}

/** All that a verdict on a release by a closing rests on. */
export async function inputsFor(
  { ratings, statements, verdicts }: Omit<JudgeDeps, "closings">,
  { release, closing, now }: { release: Release; closing: Closing; now: Instant },
): Promise<ReleaseInputs> {
  const { month, kind, figures } = closing;
  const [triggered, latest, held, csat] = await Promise.all([
    verdicts.triggered(),
    statements.latest(),
    statements.liveOverride(release.id, now),
    ratings.satisfaction(boundsOf(month).end),
  ]);
  return {
    ...{ month, closing: closing.id, final: kind !== "provisional", threshold: thresholdOf(release) },
    ...{ mrr: figures.end, previousMrr: figures.start },
    churn: { part: figures.customers.lost, whole: figures.customers.atStart },
    satisfaction: { part: csat.satisfied, whole: csat.ratings },
    ...statedInputs(latest, now),
    released: triggered.has(release.id),
    predecessorReleased: release.after === undefined || triggered.has(release.after),
    ...(held && { override: { reason: held.reason, author: held.author, expiresAt: held.expiresAt } }),
  };
}
