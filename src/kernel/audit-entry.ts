import type { Caller } from "./caller.ts";
import type { AuditId, OrgId } from "./ids.ts";
import { sha256 } from "./sha256.ts";
import type { Instant } from "./time.ts";

/** What happened: `actor` is a key's, a person's or a part of the system's name, `action` a past tense such as `api_key.issued`. */
export type AuditDraft = {
  orgId: OrgId;
  at: Instant;
  actor: string;
  action: string;
  target: string;
  /** Never a secret: the log outlives what it tells of. */
  details?: Readonly<Record<string, unknown>>;
};

/** A draft with its place in the chain of its organization; `details` is the JSON that was hashed. */
export type AuditEntry = Required<Omit<AuditDraft, "details">> & {
  id: AuditId;
  details: string;
  sequence: number;
  previousHash: string;
  hash: string;
};

export type ChainHead = Pick<AuditEntry, "sequence" | "hash">;

/** Where every chain begins: entries count from 1. */
export const emptyChain: ChainHead = { sequence: 0, hash: "0".repeat(64) };

export const actorOf = ({ by }: Caller): string => (by.kind === "key" ? by.keyId : by.userId);

export async function chainEntry(id: AuditId, draft: AuditDraft, head: ChainHead): Promise<AuditEntry> {
  const { orgId, at, actor, action, target, details = {} } = draft;
  const place = { sequence: head.sequence + 1, previousHash: head.hash };
  const entry = { id, orgId, at, actor, action, target, details: JSON.stringify(details), ...place };
  return { ...entry, hash: await entryHash(entry) };
}

/** Over every field, as a JSON list, so that no two entries share a text. */
export const entryHash = (entry: Omit<AuditEntry, "hash">): Promise<string> => {
  const { previousHash, id, orgId, sequence, at, actor, action, target, details } = entry;
  return sha256(JSON.stringify([previousHash, id, orgId, sequence, at, actor, action, target, details]));
};
