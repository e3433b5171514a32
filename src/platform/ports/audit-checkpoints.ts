import type { ChainHead } from "../../kernel/audit-entry.ts";
import type { AuditId, OrgId } from "../../kernel/ids.ts";

/** How far a walk through the log has come. */
export type AuditProgress = {
  /** The place of the last entry that is done, in the order of writing. */
  place: number;
  /** Which entry that was: at the same place there is another one where the log was cut and written on. */
  entry: AuditId | null;
  /** The chain that the walk stopped in, and up to where it was found intact. */
  within: { orgId: OrgId; head: ChainHead } | null;
};

/** What is known of the audit log outside the database: who can rewrite the one can't rewrite the other. */
export type AuditCheckpoints = {
  /** The newest entry that an organization's chain was found intact up to. */
  head(orgId: OrgId): Promise<ChainHead | undefined>;
  keepHead(orgId: OrgId, head: ChainHead): Promise<void>;
  progress(walk: string): Promise<AuditProgress | undefined>;
  keepProgress(walk: string, progress: AuditProgress): Promise<void>;
};
