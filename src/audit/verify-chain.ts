import { type AuditEntry, type ChainHead, emptyChain, entryHash } from "../kernel/audit-entry.ts";

/** `brokenAt` is the sequence number of the first entry that was changed, moved, or follows a missing one. */
export type ChainVerdict = { intact: true; head: ChainHead } | { intact: false; brokenAt: number };

/**
 * Recomputes the hashes of one organization's entries, oldest first. `since` is the head up to which an earlier
 * verification went; a head kept elsewhere also shows that the newest entries weren't cut off.
 */
export async function verifyChain(entries: readonly AuditEntry[], since: ChainHead = emptyChain): Promise<ChainVerdict> {
  let head = since;
  for (const entry of entries) {
    const follows = entry.sequence === head.sequence + 1 && entry.previousHash === head.hash;
    if (!follows || (await entryHash(entry)) !== entry.hash) return { intact: false, brokenAt: entry.sequence };
    head = { sequence: entry.sequence, hash: entry.hash };
  }
  return { intact: true, head };
}
