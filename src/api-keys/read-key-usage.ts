import type { Caller } from "../kernel/caller.ts";
import { addCounts, latencyAt } from "../kernel/latency-counts.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { KeyHour } from "../platform/ports/rate-limiter.ts";
import type { ApiKey } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import type { KeyActivityRepository } from "./key-activity-repository.ts";
import { requireKey } from "./require-key.ts";

/** Latencies in milliseconds, p50 and p95 within 1/16; those of nothing are null. */
export type Activity = {
  requests: number;
  errors: number;
  renders: number;
  meanLatency: number | null;
  p50Latency: number | null;
  p95Latency: number | null;
  maxLatency: number | null;
};

export type KeyUsage = {
  key: ApiKey;
  /** Counted by whole UTC hours: the current one and the one before, or the 23 before. */
  recent: { lastHour: number; lastDay: number };
  /** UTC days with at least one request, `date` as YYYY-MM-DD, the oldest first. */
  days: (Activity & { date: string })[];
  total: Activity;
};

type Deps = {
  clock: Clock;
  keys: Pick<ApiKeyRepository, "find">;
  keyActivity: Pick<KeyActivityRepository, "list">;
};
type Request = { caller: Caller; id: string; days: number };

const hour = 3_600_000;
const day = 24 * hour;

/** Throws AppError `not_found`. */
export async function readKeyUsage(deps: Deps, { caller, id, days }: Request): Promise<KeyUsage> {
  const key = await requireKey(deps, caller, id);
  const now = deps.clock.now();
  const from = instant(startOf(now, day) - (days - 1) * day);
  const hours = await deps.keyActivity.list(caller.orgId, key.id, { from: instant(Math.min(from, now - day)), to: after(now) });

  const asked = hours.filter((each) => each.hour >= from);
  const byDate = Map.groupBy(asked, (each) => new Date(each.hour).toISOString().slice(0, 10));
  return {
    key,
    recent: { lastHour: requestsSince(hours, now, 1), lastDay: requestsSince(hours, now, 23) },
    days: Array.from(byDate, ([date, group]) => ({ date, ...activityOf(group) })),
    total: activityOf(asked),
  };
}

const startOf = (at: Instant, unit: number): number => Math.floor(at / unit) * unit;

const after = (now: Instant): Instant => instant(startOf(now, hour) + hour);

const requestsSince = (hours: readonly KeyHour[], now: Instant, hoursBefore: number): number =>
  hours
    .filter((each) => each.hour >= startOf(now, hour) - hoursBefore * hour)
    .reduce((total, { requests }) => total + requests, 0);

function activityOf(hours: readonly KeyHour[]): Activity {
  const sum = (name: "requests" | "errors" | "renders" | "latencyTotal") =>
    hours.reduce((total, each) => total + each[name], 0);
  const requests = sum("requests");
  const slowest = Math.max(...hours.map(({ latencyMax }) => latencyMax));
  const counts = addCounts(hours.map(({ latencies }) => latencies));
  const atMost = (share: number): number | null => {
    const latency = latencyAt(counts, share);
    return latency === null ? null : Math.round(Math.min(latency, slowest));
  };
  return {
    requests,
    errors: sum("errors"),
    renders: sum("renders"),
    meanLatency: requests === 0 ? null : Math.round(sum("latencyTotal") / requests),
    p50Latency: atMost(0.5),
    p95Latency: atMost(0.95),
    maxLatency: requests === 0 ? null : slowest,
  };
}
