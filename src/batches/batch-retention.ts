import { type Plan, plans } from "../kernel/caller.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Batch } from "./batch.ts";

const day = 86_400_000;

/** For how many days after its last change a batch keeps its file and its rows. Pictures stay. */
const keptDays: Record<Plan, number> = { free: 7, starter: 30, pro: 90, business: 180, enterprise: 365 };

export const keptDaysOf = (plan: Plan): number => keptDays[plan];

const resting = ["uploading", "ready", "refused", "completed", "cancelled", "failed"] as const;

/** Undefined for one that is under way, or has expired. */
export const expiresAt = ({ state, plan, updatedAt }: Pick<Batch, "state" | "plan" | "updatedAt">): Instant | undefined =>
  resting.some((each) => each === state) ? instant(updatedAt + keptDays[plan] * day) : undefined;

/** By plan, what was changed last before which instant has expired. */
export const expiryAt = (now: Instant): { plan: Plan; before: Instant }[] =>
  plans.map((plan) => ({ plan, before: instant(now - keptDays[plan] * day) }));

export const restingStates = [...resting];
