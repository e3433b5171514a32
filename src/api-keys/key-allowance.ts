import type { Plan } from "../kernel/caller.ts";

const allowances: Record<Plan, number> = { free: 3, starter: 10, pro: 50, business: 250, enterprise: 1_000 };

/** How many active keys an organization may have; as many again may be retiring. */
export const keyAllowance = (plan: Plan): number => allowances[plan];
