import type { KeyId, OrgId } from "../../kernel/ids.ts";
import type { LatencyCounts } from "../../kernel/latency-counts.ts";
import type { Instant } from "../../kernel/time.ts";

/**
 * At most `burst` units at once, refilled at `quota` units in `windowSeconds`. Over any window of that length at most
 * quota + burst units pass.
 */
export type RateLimit = { policy: string; quota: number; windowSeconds: number; burst: number };

/** Times are whole microseconds from now. */
export type Verdict = {
  allowed: boolean;
  /** Units that could be taken at once right now. */
  remaining: number;
  /** Until all of `burst` is there again. */
  resetAfter: number;
  /** Until this cost fits: 0 where it was allowed, null where it is more than the limit ever holds. */
  retryAfter: number | null;
};

/** `subject` names whose bucket it is: `key:…`, `org:…`, `people:…` or `ip:…`. */
export type Take = { subject: string; limit: RateLimit; cost: number };

export type KeyOfOrg = { orgId: OrgId; keyId: KeyId };

/** What one request with a key came to. */
export type Activity = { failed: boolean; renders: number; milliseconds: number };

/** Throws or never answers where it can't be reached; `decide` of the rate-limits domain says what happens then. */
export type RateLimiter = {
  take(take: Take): Promise<Verdict>;
  /** Undoes a take that was allowed. */
  giveBack(take: Take): Promise<void>;
  /** Counted into the hour's totals of the key whose bucket `subject` is. */
  record(subject: string, key: KeyOfOrg, activities: readonly Activity[]): Promise<void>;
  /** Has the totals of a key written now, whatever became of the alarm that should have. */
  flush(subject: string): Promise<void>;
};

/** The totals of a key since the beginning of an hour (UTC), in whole milliseconds. */
export type KeyHour = {
  hour: Instant;
  requests: number;
  errors: number;
  renders: number;
  latencyTotal: number;
  latencyMax: number;
  latencies: LatencyCounts;
};

/** Totals only grow: keeping the same ones again, or older ones after newer ones, changes nothing. */
export type KeyActivityLog = { keep(key: KeyOfOrg, hours: readonly KeyHour[]): Promise<void> };

/** A coarse wall by address, counted where the request came in and not exactly. */
export type AddressWall = { admits(address: string): Promise<boolean> };
