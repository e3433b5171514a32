import type { Plan } from "../kernel/caller.ts";

/** `leastGap` in milliseconds: no two runs are nearer to each other. A day lasts 23 hours where clocks are put forward. */
export type ScheduleLimits = { schedules: number; leastGap: number };

const minute = 60_000;
const hour = 60 * minute;

const limits: Record<Plan, ScheduleLimits> = {
  free: { schedules: 1, leastGap: 23 * hour },
  starter: { schedules: 5, leastGap: hour },
  pro: { schedules: 20, leastGap: 15 * minute },
  business: { schedules: 50, leastGap: 15 * minute },
  enterprise: { schedules: 200, leastGap: 5 * minute },
};

export const scheduleLimitsOf = (plan: Plan): ScheduleLimits => limits[plan];
