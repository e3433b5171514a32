import { type Instant, instant } from "../kernel/time.ts";
import type { Timetable } from "./timetable.ts";

/** What is to be done about a schedule that is due. */
export type Due = {
  /** The one that runs. */
  occurrence: Instant;
  /** Those before it that nobody was there for. */
  missed: number;
  /** Undefined where the timetable ends. */
  next: Instant | undefined;
};

/**
 * Of occurrences that have passed the last one runs, however late, and the others are counted: a picture of this morning's
 * numbers is worth drawing at noon, and worth drawing once. `leastGap` holds between runs whatever the timetable says.
 */
export function catchUp(
  timetable: Pick<Timetable, "next">,
  { dueAt, now, leastGap }: { dueAt: Instant; now: Instant; leastGap: number },
): Due {
  let occurrence = dueAt;
  let missed = 0;
  for (;;) {
    const next = timetable.next(instant(occurrence + leastGap - 1));
    if (next === undefined || next > now) return { occurrence, missed, next };
    occurrence = next;
    missed += 1;
  }
}
