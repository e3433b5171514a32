import type { Instant } from "../kernel/time.ts";
import type { Balance, UsageEntry } from "../platform/ports/usage-ledger.ts";

export type NewEntry = Omit<UsageEntry, "seq">;

/** What bookkeeping needs of a ledger's tables. Several calls in a row are kept together or not at all. */
export type LedgerStorage = {
  balance(): Balance;
  /** The last entry of a request, and the last by which it reserved. */
  history(requestId: string): { last?: UsageEntry; reservation?: UsageEntry };
  /** Adds the entry, and what it changes to the balance. */
  append(entry: NewEntry): void;
  hold(requestId: string, expiresAt: Instant): void;
  letGo(requestId: string): void;
  expiryOf(requestId: string): Instant | undefined;
  /** Requests whose reservation ends at `now` or before. */
  expired(now: Instant): string[];
  /** What the plan included when something was reserved last. */
  included(): number | null;
  setIncluded(renders: number | null): void;
  /** Notes an alert to be sent. Each threshold is noted once. */
  reach(threshold: number, at: Instant): void;
};
