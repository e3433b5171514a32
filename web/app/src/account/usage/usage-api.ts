import { get } from "../../../../shared/api/ask.ts";

export const groupings = ["day", "key", "template"] as const;
export type Grouping = (typeof groupings)[number];

/** A month in Asia/Kolkata, `2026-11`. */
export type Period = string;

export type Usage = {
  renders: number;
  groups: { group: string | null; renders: number }[];
  current_period: { period: Period; renders: number; reserved: number; included: number | null; limit: number | null };
};

export type Forecast = {
  projection: { low: number; likely: number; high: number } | null;
  reason: "too_early" | "too_few_renders" | null;
  included_used_up_on: string | null;
};

/** Every call throws `ApiProblem`. */
export const usageApi = {
  /** Without a period, of the current month. */
  read: (grouping: Grouping, period?: Period) => get<Usage>(usagePath(grouping, period)),
  forecast: () => get<Forecast>("/v1/usage/forecast"),
  csvPath: (grouping: Grouping, period?: Period) => `${usagePath(grouping, period)}&format=csv`,
};

function usagePath(grouping: Grouping, period: Period | undefined): string {
  const range = period === undefined ? {} : { from: `${period}-01`, to: `${monthAfter(period)}-01` };
  return `/v1/usage?${new URLSearchParams({ group_by: grouping, ...range })}`;
}

const monthAfter = (period: Period): Period => monthsFrom(period, 1);

/** The month `count` months after `period`; before it where that is negative. */
export function monthsFrom(period: Period, count: number): Period {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + count)).toISOString().slice(0, 7);
}
