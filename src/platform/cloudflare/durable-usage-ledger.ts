import type { OrgId } from "../../kernel/ids.ts";
import type {
  BulkRequest,
  BulkReserveAnswer,
  CommitAnswer,
  LedgerAudit,
  LedgerTotals,
  ReleaseAnswer,
  ReserveAnswer,
  UsageEntry,
  UsageFacts,
  UsageLedger,
  UsageRequest,
} from "../ports/usage-ledger.ts";

/** What the Durable Object of one organization and period can be asked. */
export type UsageLedgerObject = {
  reserve(orgId: OrgId, request: UsageRequest): Promise<ReserveAnswer>;
  reserveAll(orgId: OrgId, request: BulkRequest): Promise<BulkReserveAnswer>;
  releaseAll(requestIds: readonly string[]): Promise<void>;
  commit(requestId: string, facts: UsageFacts): Promise<CommitAnswer>;
  release(requestId: string): Promise<ReleaseAnswer>;
  totals(): Promise<LedgerTotals>;
  entriesSince(seq: number): Promise<UsageEntry[]>;
  flush(): Promise<number>;
  audit(seq: number): Promise<LedgerAudit>;
};

export type UsageLedgerNamespace = { getByName(name: string): UsageLedgerObject };

export function durableUsageLedger(namespace: UsageLedgerNamespace): UsageLedger {
  const object = (orgId: OrgId, period: string) => namespace.getByName(`${orgId}:${period}`);

  return {
    reserve: (orgId, request) => object(orgId, request.period).reserve(orgId, request),
    reserveAll: (orgId, request) => object(orgId, request.period).reserveAll(orgId, request),
    releaseAll: (orgId, period, requestIds) => object(orgId, period).releaseAll(requestIds),
    commit: (orgId, { period, requestId }, facts) => object(orgId, period).commit(requestId, facts),
    release: (orgId, { period, requestId }) => object(orgId, period).release(requestId),
    totals: (orgId, period) => object(orgId, period).totals(),
    entriesSince: (orgId, period, seq) => object(orgId, period).entriesSince(seq),
    flush: (orgId, period) => object(orgId, period).flush(),
    audit: (orgId, period, seq) => object(orgId, period).audit(seq),
  };
}
