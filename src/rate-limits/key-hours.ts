import { countLatency } from "../kernel/latency-counts.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Activity, KeyHour } from "../platform/ports/rate-limiter.ts";

const hour = 3_600_000;

const hourOf = (at: Instant): Instant => instant(Math.floor(at / hour) * hour);

/** The totals with some requests more. */
export function countActivities(hours: readonly KeyHour[], at: Instant, activities: readonly Activity[]): KeyHour[] {
  const current = hourOf(at);
  const others = hours.filter((entry) => entry.hour !== current);
  const counted = hours.find((entry) => entry.hour === current) ?? emptyHour(current);
  return [...others, activities.reduce(withActivity, counted)];
}

function withActivity(counted: KeyHour, { failed, renders, milliseconds }: Activity): KeyHour {
  const latency = Math.max(0, Math.round(milliseconds));
  return {
    hour: counted.hour,
    requests: counted.requests + 1,
    errors: counted.errors + (failed ? 1 : 0),
    renders: counted.renders + renders,
    latencyTotal: counted.latencyTotal + latency,
    latencyMax: Math.max(counted.latencyMax, latency),
    latencies: countLatency(counted.latencies, latency),
  };
}

/** Those that may still grow; the others were flushed and can be forgotten. */
export const openHours = (hours: readonly KeyHour[], at: Instant): KeyHour[] =>
  hours.filter((entry) => entry.hour >= hourOf(at));

const nothing = { requests: 0, errors: 0, renders: 0, latencyTotal: 0, latencyMax: 0, latencies: {} };

const emptyHour = (at: Instant): KeyHour => ({ hour: at, ...nothing });
