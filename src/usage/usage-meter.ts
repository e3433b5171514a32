import type { Caller } from "../kernel/caller.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Reservation, UsageFacts, UsageLedger } from "../platform/ports/usage-ledger.ts";
import { QuotaExceeded, UnknownReservation } from "./errors.ts";
import { periodOf } from "./period.ts";
import { quotaOf } from "./quota.ts";

type Asker = Pick<Caller, "orgId" | "plan" | "mode" | "by">;

/** A retry carries `requestId` and `at` of its first attempt, so that it is counted once, also across midnight. */
type Render = { requestId: string; at: Instant };

/** One for each id, all asked for at `at`; held for `lasts` milliseconds. */
type Renders = { requestIds: readonly string[]; at: Instant; lasts: number };

/** What was set aside for a request. Test mode sets nothing aside. */
export type Hold = { counted: true; orgId: OrgId; reservation: Reservation } | { counted: false };

export type UsageMeter = ReturnType<typeof usageMeter>;

/** Counts renders: `reserve` before the work, then `commit` when it is handed out or `release` when it failed. */
export function usageMeter(ledger: Pick<UsageLedger, "reserve" | "reserveAll" | "releaseAll" | "commit" | "release">) {
  return {
    /** Throws QuotaExceeded where the plan has no room for another render. */
    async reserve({ orgId, plan, mode, by }: Asker, { requestId, at }: Render): Promise<Hold> {
      if (mode === "test") return { counted: false };
      const period = periodOf(at);
      const quota = quotaOf(plan);
      const keyId = by.kind === "key" ? by.keyId : null;

      const answer = await ledger.reserve(orgId, { requestId, period, at, renders: 1, keyId, quota });
      if (answer.outcome === "over_quota") {
        const { committed, reserved } = answer.balance;
        throw new QuotaExceeded({ period, limit: quota.limit ?? 0, used: committed + reserved });
      }
      return { counted: true, orgId, reservation: { requestId, period } };
    },

    /** Sets several renders aside, or none: throws QuotaExceeded where the plan has no room for all of them. */
    async reserveAll({ orgId, plan, mode, by }: Asker, { requestIds, at, lasts }: Renders): Promise<void> {
      if (mode === "test" || requestIds.length === 0) return;
      const period = periodOf(at);
      const quota = quotaOf(plan);
      const keyId = by.kind === "key" ? by.keyId : null;
      const answer = await ledger.reserveAll(orgId, { requestIds, period, at, keyId, quota, lasts });
      if (answer.outcome === "reserved") return;
      const { committed, reserved } = answer.balance;
      throw new QuotaExceeded({ period, limit: quota.limit ?? 0, used: committed + reserved, wanted: requestIds.length });
    },

    async releaseAll(
      { orgId, mode }: Pick<Asker, "orgId" | "mode">,
      requestIds: readonly string[],
      at: Instant,
    ): Promise<void> {
      if (mode === "live" && requestIds.length > 0) await ledger.releaseAll(orgId, periodOf(at), requestIds);
    },

    /** Counts the render. Where this throws it isn't known whether it counts: try again, or answer with a failure. */
    async commit(hold: Hold, facts: UsageFacts): Promise<void> {
      if (!hold.counted) return;
      const { outcome } = await ledger.commit(hold.orgId, hold.reservation, facts);
      if (outcome === "never_reserved") throw new UnknownReservation(hold.reservation.requestId);
    },

    /** Gives back what was set aside; what is committed stays so. Where it fails, the reservation expires by itself. */
    async release(hold: Hold): Promise<void> {
      if (hold.counted) await ledger.release(hold.orgId, hold.reservation);
    },
  };
}
