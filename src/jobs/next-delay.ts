import { longestDelaySeconds } from "../platform/ports/job-queue.ts";

const first = 1_000;
const longest = 15 * 60_000;

/** Milliseconds before the next try: doubled by each attempt, and anywhere in its upper half, so that not all come at once. */
export function nextDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(first * 2 ** Math.max(0, attempt), longest);
  return Math.round((ceiling * (1 + random())) / 2);
}

/** Seconds that a message waits for a job that is due in so many milliseconds: a longer wait is made of several messages. */
export const hop = (milliseconds: number): number =>
  Math.min(Math.max(0, Math.ceil(milliseconds / 1_000)), longestDelaySeconds);
