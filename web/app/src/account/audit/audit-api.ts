import { get } from "../../../../shared/api/ask.ts";
import type { Page } from "../use-pages.ts";

export type AuditEntry = {
  id: string;
  sequence: number;
  at: string;
  actor: string;
  action: string;
  target: string;
  /** JSON. */
  details: string;
  hash: string;
};

/** The newest first; throws `ApiProblem`. */
export async function readAuditLog(before?: number): Promise<Page<AuditEntry, number>> {
  const query = before === undefined ? "" : `&before=${before}`;
  const { entries, next } = await get<{ entries: AuditEntry[]; next: number | null }>(`/v1/audit-log?limit=25${query}`);
  return { items: entries, next };
}
