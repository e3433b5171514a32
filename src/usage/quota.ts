import type { Plan } from "../kernel/caller.ts";
import type { Quota } from "../platform/ports/usage-ledger.ts";

/** Renders in a calendar month. What lies between `included` and `limit` is overage. */
const quotas: Record<Plan, Quota> = {
  free: { included: 50, limit: 50 },
  starter: { included: 500, limit: 750 },
  pro: { included: 3_000, limit: 6_000 },
  business: { included: 20_000, limit: 40_000 },
  enterprise: { included: null, limit: null },
};

export const quotaOf = (plan: Plan): Quota => quotas[plan];
