import type { Plan } from "../kernel/caller.ts";
import type { JobKind } from "./job-kinds.ts";

/** Within an organization, the higher goes first: an event is told before the next of ten thousand rows is drawn. */
const priorities: Record<JobKind, number> = {
  "billing.collect": 40,
  "billing.event": 40,
  "billing.notice": 35,
  "owners.mail": 35,
  "webhook.delivery": 30,
  "schedule.run": 25,
  "batch.expand": 20,
  "batch.item": 10,
};

/** Between organizations, turns are taken in proportion to these: so many jobs of each are in the queue or at work. */
const shares: Record<Plan, number> = { free: 4, starter: 6, pro: 8, business: 12, enterprise: 16 };

export const standingOf = (plan: Plan, kind: JobKind): { priority: number; share: number } => ({
  priority: priorities[kind],
  share: shares[plan],
});
