import { type Instant, instant } from "../../src/kernel/time.ts";

/** A clock that stands still until it is put forward. */
export function contractClock(start: number) {
  let now = start;
  return {
    now: (): Instant => instant(now),
    seconds: (): number => Math.floor(now / 1_000),
    set: (at: number): void => {
      if (at < now) throw new Error("Time doesn't go back.");
      now = at;
    },
  };
}
export type ContractClock = ReturnType<typeof contractClock>;
