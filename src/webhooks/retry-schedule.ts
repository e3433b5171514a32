import { type Instant, instant } from "../kernel/time.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Before each attempt of a round, from the failure of the one before; as Standard Webhooks recommends. */
export const delays = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** Up to so much is added, so that what failed together doesn't come back together. */
const jitter = 0.2;
const longestRetryAfter = 24 * hour;

type Failure = {
  /** Attempts made in this round. */
  tries: number;
  now: Instant;
  /** The header of the answer: seconds or a date. */
  retryAfter?: string | undefined;
  /** From 0 to 1. */
  random: number;
};

/** When to try again, or undefined where it was the last attempt. Never earlier than the receiver asks for, within a day. */
export function nextAttemptAt({ tries, now, retryAfter, random }: Failure): Instant | undefined {
  const delay = delays[tries];
  if (delay === undefined) return undefined;
  const wished = Math.min(longestRetryAfter, waitWished(retryAfter, now));
  return instant(now + Math.max(Math.round(delay * (1 + jitter * random)), wished));
}

/** RFC 9110, 10.2.3. What can't be read is no wish. */
function waitWished(retryAfter: string | undefined, now: Instant): number {
  const text = retryAfter?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * second;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
