import type { OrgId } from "../kernel/ids.ts";
import type { AuditCheckpoints, AuditProgress } from "../platform/ports/audit-checkpoints.ts";
import type { AuditRepository } from "./audit-repository.ts";
import { type VerifyOrganizationDeps, verifyOrganization } from "./verify-organization.ts";

export type VerifyChainsDeps = VerifyOrganizationDeps & {
  audit: Pick<AuditRepository, "writtenAfter" | "idAt">;
  checkpoints: Pick<AuditCheckpoints, "progress" | "keepProgress">;
};

export type BrokenChain = { orgId: OrgId; brokenAt: number };

/** `verified` counts chains that were found intact or broken. */
export type ChainsVerified = { verified: number; broken: BrokenChain[] };

/** A run reads at most `pages` pages of chains; each organization takes one at least. */
export type VerifyLimits = { pages: number; pageSize: number };
const limits: VerifyLimits = { pages: 100, pageSize: 500 };

/** First organizations with new entries; with what is left of the limit, all of them again, round after round. */
const walks = ["new", "again"] as const;

/** Verifies the audit log a stretch at a time, going on where the last run stopped. */
export async function verifyChains(deps: VerifyChainsDeps, { pages, pageSize } = limits): Promise<ChainsVerified> {
  const broken = new Map<OrgId, number>();
  let verified = 0;
  let left = pages;
  for (const walk of walks) {
    const walked = await walkOn(deps, walk, { pages: left, pageSize });
    for (const { orgId, brokenAt } of walked.broken) broken.set(orgId, brokenAt);
    verified += walked.verified;
    left -= walked.pages;
  }
  return { verified, broken: Array.from(broken, ([orgId, brokenAt]) => ({ orgId, brokenAt })) };
}

const start: AuditProgress = { place: 0, entry: null, within: null };

async function walkOn(deps: VerifyChainsDeps, walk: (typeof walks)[number], { pages, pageSize }: VerifyLimits) {
  const progress = await resumable(deps, walk);
  const { organizations, last } = await deps.audit.writtenAfter(progress.place, pages * pageSize);
  const done = { pages: 0, verified: 0, broken: [] as BrokenChain[] };

  for (const { orgId, first } of organizations) {
    const since = progress.within?.orgId === orgId ? progress.within.head : undefined;
    const walked = await verifyOrganization(deps, { orgId, since, pages: pages - done.pages, pageSize });
    done.pages += walked.pages;
    if (walked.kind === "unfinished") {
      await keep(deps, walk, { place: first - 1, within: { orgId, head: walked.head } });
      return done;
    }
    done.verified++;
    if (walked.kind === "broken") done.broken.push({ orgId, brokenAt: walked.at });
  }
  const atEnd = organizations.length === 0;
  if (!atEnd) await keep(deps, walk, { place: last, within: null });
  else if (walk === "again" && pages > 0) await deps.checkpoints.keepProgress(walk, start);
  return done;
}

/** Where the log isn't any more what it was, the walk begins anew. */
async function resumable({ audit, checkpoints }: VerifyChainsDeps, walk: string): Promise<AuditProgress> {
  const progress = (await checkpoints.progress(walk)) ?? start;
  return (await audit.idAt(progress.place)) === progress.entry ? progress : start;
}

const keep = async (deps: VerifyChainsDeps, walk: string, reached: Omit<AuditProgress, "entry">): Promise<void> =>
  deps.checkpoints.keepProgress(walk, { ...reached, entry: await deps.audit.idAt(reached.place) });
