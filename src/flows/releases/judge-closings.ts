import type { Instant } from "../../kernel/time.ts";
import {
  inOrder,
  type Release,
  type ReleaseInputs,
  type ReleaseOverride,
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
  statements: Pick<StatementRepository, "latest" | "liveOverrides">;
  verdicts: Pick<VerdictRepository, "append" | "judged" | "triggered">;
};

/** Each is some 25 queries, of which an invocation on Cloudflare has 1,000. */
const closingsAtOnce = 10;

/** Judges every release by closings that have no verdict yet, in order; `isDone` where none is left. */
export async function judgeClosings(deps: JudgeDeps, now: Instant): Promise<{ records: VerdictRecord[]; isDone: boolean }> {
  const judged = await deps.verdicts.judged();
  const waiting = (await deps.closings.all()).filter(({ id }) => (judged.get(id) ?? 0) < releases.length);
  const records: VerdictRecord[] = [];
  for (const closing of waiting.slice(0, closingsAtOnce)) {
    const standing = await standingOf(deps, closing, now);
    for (const release of inOrder(releases)) {
      const inputs = inputsFor(standing, release);
      const record = await deps.verdicts.append({ release: release.id, judgedAt: now, inputs });
      if (!record) continue;
      records.push(record);
      if (record.verdict.verdict === "trigger") standing.triggered.add(release.id);
    }
  }
  return { records, isDone: waiting.length <= closingsAtOnce };
}

/** All that verdicts by one closing have in common. */
type Standing = {
  closing: Closing;
  now: Instant;
  triggered: Set<string>;
  stated: ReturnType<typeof statedInputs>;
  overrides: Map<string, ReleaseOverride>;
  satisfaction: { part: number; whole: number };
};

export async function standingOf(deps: Omit<JudgeDeps, "closings">, closing: Closing, now: Instant): Promise<Standing> {
  const { ratings, statements, verdicts } = deps;
  const [triggered, latest, overrides, csat] = await Promise.all([
    verdicts.triggered(),
    statements.latest(),
    statements.liveOverrides(now),
    ratings.satisfaction(boundsOf(closing.month).end),
  ]);
  return {
    ...{ closing, now, triggered, overrides, stated: statedInputs(latest, now) },
    satisfaction: { part: csat.satisfied, whole: csat.ratings },
  };
}

/** All that a verdict on a release by a closing rests on. */
export function inputsFor({ closing, triggered, stated, overrides, satisfaction }: Standing, release: Release): ReleaseInputs {
  const { id, month, kind, figures } = closing;
  const held = overrides.get(release.id);
  return {
    ...{ month, closing: id, final: kind !== "provisional", threshold: thresholdOf(release) },
    ...{ mrr: figures.end, previousMrr: figures.start },
    churn: { part: figures.customers.lost, whole: figures.customers.atStart },
    ...{ satisfaction, ...stated },
    released: triggered.has(release.id),
    predecessorReleased: release.after === undefined || triggered.has(release.after),
    ...(held && { override: { reason: held.reason, author: held.author, expiresAt: held.expiresAt } }),
  };
}
