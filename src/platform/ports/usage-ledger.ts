import type { KeyId, OrgId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** What a period may use, in renders: beyond `included` it is overage, beyond `limit` it is refused. Null has no end. */
export type Quota = { included: number | null; limit: number | null };

export type UsageRequest = {
  /** Names the effect that is counted once: a retry carries the id and the instant of its first attempt. */
  requestId: string;
  /** The calendar month that `at` belongs to, such as `2026-11`. */
  period: string;
  at: Instant;
  renders: number;
  /** Null where a person asked, signed in. */
  keyId: KeyId | null;
  quota: Quota;
};

/** Several effects at once, one render each: all are set aside, or none. They are held for so many milliseconds. */
export type BulkRequest = Omit<UsageRequest, "requestId" | "renders"> & { requestIds: readonly string[]; lasts: number };

export type Reservation = { requestId: string; period: string };

/** What a render was made with; null where no template or no model was needed. */
export type UsageFacts = { template: string | null; model: string | null };

/** Renders, counted: `committed` for good, `reserved` until they are committed, released or expire. */
export type Balance = { committed: number; reserved: number };

export type ReserveAnswer =
  | { outcome: "reserved"; expiresAt: Instant }
  /** The effect of this id is counted already. */
  | { outcome: "committed" }
  | { outcome: "over_quota"; balance: Balance };
export type BulkReserveAnswer = { outcome: "reserved" } | { outcome: "over_quota"; balance: Balance };
export type CommitAnswer = { outcome: "committed" | "never_reserved" };
export type ReleaseAnswer = { outcome: "released" | "already_committed" };

export type EntryKind = "reserve" | "commit" | "release" | "expire";

/** A line of the ledger. `committed` and `reserved` are what it changes the balance by. */
export type UsageEntry = Balance &
  UsageFacts & {
    /** 1, 2, 3… within an organization's period. */
    seq: number;
    requestId: string;
    kind: EntryKind;
    /** When the render was asked for; it decides the day that it counts for. */
    at: Instant;
    recordedAt: Instant;
    keyId: KeyId | null;
  };

export type LedgerTotals = Balance & { entries: number };

/** `counterHolds`: the balance that is kept is the sum of all entries, the last of which is `lastSeq`. */
export type LedgerAudit = LedgerTotals & { counterHolds: boolean; lastSeq: number };

/** The authority on what an organization has used in a period. Nothing is counted twice, nothing acknowledged is lost. */
export type UsageLedger = {
  reserve(orgId: OrgId, request: UsageRequest): Promise<ReserveAnswer>;
  reserveAll(orgId: OrgId, request: BulkRequest): Promise<BulkReserveAnswer>;
  /** What is committed stays so. */
  releaseAll(orgId: OrgId, period: string, requestIds: readonly string[]): Promise<void>;
  commit(orgId: OrgId, reservation: Reservation, facts: UsageFacts): Promise<CommitAnswer>;
  release(orgId: OrgId, reservation: Reservation): Promise<ReleaseAnswer>;
  totals(orgId: OrgId, period: string): Promise<LedgerTotals>;
  /** Entries behind `seq` in their order, at most 200. */
  entriesSince(orgId: OrgId, period: string, seq: number): Promise<UsageEntry[]>;
  /** Copies what is new for the reports now, instead of within seconds. Answers the last `seq` that is copied. */
  flush(orgId: OrgId, period: string): Promise<number>;
  /** The sums of the entries up to `seq`, taken anew. */
  audit(orgId: OrgId, period: string, seq: number): Promise<LedgerAudit>;
};
