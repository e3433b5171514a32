import { type ChainHead, emptyChain } from "../kernel/audit-entry.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { AuditCheckpoints } from "../platform/ports/audit-checkpoints.ts";
import type { AuditRepository } from "./audit-repository.ts";
import { verifyChain } from "./verify-chain.ts";

export type VerifyOrganizationDeps = {
  audit: Pick<AuditRepository, "chainAfter">;
  checkpoints: Pick<AuditCheckpoints, "head" | "keepHead">;
};

/** `since` is where an earlier walk had to stop. */
type Walk = { orgId: OrgId; since?: ChainHead | undefined; pages: number; pageSize: number };

export type Walked = { pages: number } & (
  | { kind: "intact" }
  /** `at` is the sequence number of the first entry that was changed, moved or taken away, or follows one that was. */
  | { kind: "broken"; at: number }
  | { kind: "unfinished"; head: ChainHead }
);

/** Verifies one chain from its beginning, and that it still has the head it once had: so its end can't be cut off either. */
export async function verifyOrganization(deps: VerifyOrganizationDeps, walk: Walk): Promise<Walked> {
  const { orgId, since = emptyChain, pageSize } = walk;
  const known = await deps.checkpoints.head(orgId);
  let head = since;

  for (let pages = 1; pages <= walk.pages; pages++) {
    const entries = await deps.audit.chainAfter(orgId, head.sequence, pageSize);
    const verdict = await verifyChain(entries, head);
    if (!verdict.intact) return { kind: "broken", at: verdict.brokenAt, pages };

    const then = entries.find(({ sequence }) => sequence === known?.sequence);
    if (then && then.hash !== known?.hash) return { kind: "broken", at: then.sequence, pages };

    head = verdict.head;
    if (entries.length === pageSize) continue;
    if (known && head.sequence < known.sequence) return { kind: "broken", at: head.sequence + 1, pages };
    if (head.sequence !== known?.sequence) await deps.checkpoints.keepHead(orgId, head);
    return { kind: "intact", pages };
  }
  return { kind: "unfinished", head, pages: walk.pages };
}
