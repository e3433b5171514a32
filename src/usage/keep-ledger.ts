import { type Instant, instant } from "../kernel/time.ts";
import type {
  BulkRequest,
  BulkReserveAnswer,
  CommitAnswer,
  EntryKind,
  ReleaseAnswer,
  ReserveAnswer,
  UsageFacts,
  UsageRequest,
} from "../platform/ports/usage-ledger.ts";
import { thresholdsReached } from "./alerts.ts";
import { decide, fits, type Step, standingAfter } from "./ledger.ts";
import type { LedgerStorage } from "./ledger-storage.ts";

const reservationLasts = 15 * 60_000;
const noFacts: UsageFacts = { template: null, model: null };

/** Applies the ledger's rules to what is stored. Each method is one change: all of it is kept, or nothing. */
export function keepLedger(storage: LedgerStorage) {
  function reserve(request: UsageRequest, now: Instant): ReserveAnswer {
    const { requestId, renders, quota, keyId, at } = request;
    expire(now);
    storage.setIncluded(quota.included);
    const standing = standingAfter(storage.history(requestId).last?.kind);
    const decision = decide("reserve", standing, renders);
    if (decision.step !== "append") return repeated(requestId);

    const balance = storage.balance();
    if (!fits(balance, renders, quota)) return { outcome: "over_quota", balance };
    const expiresAt = instant(now + reservationLasts);
    storage.append({ requestId, kind: "reserve", at, recordedAt: now, keyId, ...noFacts, ...decision.change });
    storage.hold(requestId, expiresAt);
    return { outcome: "reserved", expiresAt };
  }

  function repeated(requestId: string): ReserveAnswer {
    const expiresAt = storage.expiryOf(requestId);
    return expiresAt === undefined ? { outcome: "committed" } : { outcome: "reserved", expiresAt };
  }

  /** Those that are set aside or committed already take no more room. */
  function reserveAll({ requestIds, quota, keyId, at, lasts }: BulkRequest, now: Instant): BulkReserveAnswer {
    expire(now);
    storage.setIncluded(quota.included);
    const wanted = requestIds.flatMap((requestId) => {
      const decision = decide("reserve", standingAfter(storage.history(requestId).last?.kind), 1);
      return decision.step === "append" ? [{ requestId, change: decision.change }] : [];
    });
    const balance = storage.balance();
    if (wanted.length > 0 && !fits(balance, wanted.length, quota)) return { outcome: "over_quota", balance };
    for (const { requestId, change } of wanted) {
      storage.append({ requestId, kind: "reserve", at, recordedAt: now, keyId, ...noFacts, ...change });
      storage.hold(requestId, instant(now + lasts));
    }
    return { outcome: "reserved" };
  }

  function releaseAll(requestIds: readonly string[], now: Instant): void {
    for (const requestId of requestIds) end("release", { requestId, facts: noFacts, now });
  }

  function commit(requestId: string, facts: UsageFacts, now: Instant): CommitAnswer {
    const step = end("commit", { requestId, facts, now });
    if (step === "append") noteThresholds(now);
    return { outcome: step === "refuse" ? "never_reserved" : "committed" };
  }

  function release(requestId: string, now: Instant): ReleaseAnswer {
    const step = end("release", { requestId, facts: noFacts, now });
    return { outcome: step === "refuse" ? "already_committed" : "released" };
  }

  function expire(now: Instant): void {
    for (const requestId of storage.expired(now)) end("expire", { requestId, facts: noFacts, now });
  }

  type Ending = { requestId: string; facts: UsageFacts; now: Instant };

  function end(kind: Exclude<EntryKind, "reserve">, { requestId, facts, now }: Ending): Step {
    const { last, reservation } = storage.history(requestId);
    const decision = decide(kind, standingAfter(last?.kind), reservation?.reserved ?? 0);
    if (decision.step !== "append" || !reservation) return decision.step;

    const { at, keyId } = reservation;
    storage.append({ requestId, kind, at, recordedAt: now, keyId, ...facts, ...decision.change });
    storage.letGo(requestId);
    return decision.step;
  }

  function noteThresholds(now: Instant): void {
    const { committed } = storage.balance();
    for (const threshold of thresholdsReached(committed, storage.included())) storage.reach(threshold, now);
  }

  return { reserve, reserveAll, releaseAll, commit, release, expire };
}
