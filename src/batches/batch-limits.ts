import type { Plan } from "../kernel/caller.ts";

export type BatchLimits = { rows: number; bytes: number };

const megabyte = 1_000_000;

const limits: Record<Plan, BatchLimits> = {
  free: { rows: 100, bytes: 5 * megabyte },
  starter: { rows: 1_000, bytes: 20 * megabyte },
  pro: { rows: 10_000, bytes: 50 * megabyte },
  business: { rows: 10_000, bytes: 50 * megabyte },
  enterprise: { rows: 10_000, bytes: 50 * megabyte },
};

export const batchLimitsOf = (plan: Plan): BatchLimits => limits[plan];

/** A workbook is held as a whole while it is read. */
export const mostWorkbookBytes = 16 * megabyte;
