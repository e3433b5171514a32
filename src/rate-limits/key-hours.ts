import { type Instant, instant } from "../kernel/time.ts";
import type { Activity, KeyHour } from "../platform/ports/rate-limiter.ts";

const hour = 3_600_000;

const hourOf = (at: Instant): Instant => instant(Math.floor(at / hour) * hour);

/** The totals with one request more. */
export function countActivity(hours: readonly KeyHour[], at: Instant, activity: Activity): KeyHour[] {
  const current = hourOf(at);
  const others = hours.filter((entry) => entry.hour !== current);
  const counted = hours.find((entry) => entry.hour === current) ?? emptyHour(current);
  const milliseconds = Math.max(0, Math.round(activity.milliseconds));
  return [
    ...others,
    {
      hour: current,
      requests: counted.requests + 1,
      errors: counted.errors + (activity.failed ? 1 : 0),
      renders: counted.renders + activity.renders,
      latencyTotal: counted.latencyTotal + milliseconds,
      latencyMax: Math.max(counted.latencyMax, milliseconds),
    },
  ];
}

/** Those that may still grow; the others were flushed and can be forgotten. */
export const openHours = (hours: readonly KeyHour[], at: Instant): KeyHour[] =>
  hours.filter((entry) => entry.hour >= hourOf(at));

const emptyHour = (at: Instant): KeyHour => ({ hour: at, requests: 0, errors: 0, renders: 0, latencyTotal: 0, latencyMax: 0 });
