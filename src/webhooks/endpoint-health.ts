import type { Instant } from "../kernel/time.ts";

const day = 86_400_000;
const warnings = [3, 1] as const;
const disabledAfter = 5;

export type HealthVerdict = { kind: "well" } | { kind: "warn"; days: 1 | 3 } | { kind: "disable" };

/** What an endpoint comes to that has been failing for a while: a warning after one day and after three, its end after five. */
export function judgeHealth(
  { failingSince, warnedDays }: { failingSince: Instant; warnedDays: number },
  now: Instant,
): HealthVerdict {
  const failing = now - failingSince;
  // Never without a warning: where the clockwork stood still it comes first.
  if (failing >= disabledAfter * day && warnedDays > 0) return { kind: "disable" };
  const days = warnings.find((each) => failing >= each * day);
  return days !== undefined && days > warnedDays ? { kind: "warn", days } : { kind: "well" };
}
