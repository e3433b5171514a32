import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../kernel/time.ts";
import { catchUp } from "./catch-up.ts";
import { readTimetable } from "./timetable.ts";

const at = (text: string): Instant => instant(Date.parse(text));
const minute = 60_000;
const hourly = readTimetable({ cron: "0 * * * *", timeZone: "Europe/London" });

describe("catchUp", () => {
  it("runs what is due, and then the next", () => {
    const due = catchUp(hourly, { dueAt: at("2026-11-30T09:00Z"), now: at("2026-11-30T09:00:30Z"), leastGap: 15 * minute });
    expect(due).toEqual({ occurrence: at("2026-11-30T09:00Z"), missed: 0, next: at("2026-11-30T10:00Z") });
  });

  it("runs the last of those that were missed, and counts the others", () => {
    const due = catchUp(hourly, { dueAt: at("2026-11-27T09:00Z"), now: at("2026-11-30T09:20Z"), leastGap: 15 * minute });
    expect(due).toEqual({ occurrence: at("2026-11-30T09:00Z"), missed: 72, next: at("2026-11-30T10:00Z") });
  });

  it("keeps its distance where a plan was changed for a smaller one", () => {
    const due = catchUp(hourly, { dueAt: at("2026-11-30T09:00Z"), now: at("2026-11-30T09:00Z"), leastGap: 23 * 60 * minute });
    expect(due.next).toBe(at("2026-12-01T08:00Z"));
  });

  it("ends with its timetable", () => {
    const due = catchUp({ next: () => undefined }, { dueAt: instant(1), now: instant(5), leastGap: 1 });
    expect(due).toEqual({ occurrence: 1, missed: 0, next: undefined });
  });

  it("leaves nothing behind that has passed, runs nothing before its time, and neither skips nor doubles any", () => {
    const world = fc.record({
      cron: fc.constantFrom("*/20 * * * *", "30 1-3 * * *", "0 2 * * *", "15 1,2 * * SUN"),
      timeZone: fc.constantFrom("America/New_York", "Europe/London", "Asia/Kolkata"),
      from: fc.integer({ min: at("2026-03-01T00:00Z"), max: at("2026-11-10T00:00Z") }),
      away: fc.array(fc.integer({ min: 1, max: 3 * 24 * 60 }), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(world, ({ cron, timeZone, from, away }) => {
        const timetable = readTimetable({ cron, timeZone });
        let now = from;
        let dueAt = timetable.next(instant(now));
        const first = dueAt ?? instant(0);
        let counted = 0;
        let last = instant(0);
        for (const minutes of away) {
          now += minutes * minute;
          if (dueAt === undefined || dueAt > now) continue;
          const due = catchUp(timetable, { dueAt, now: instant(now), leastGap: minute });
          expect(due.occurrence).toBeLessThanOrEqual(now);
          expect(due.next).toBeGreaterThan(now);
          expect(due.occurrence).toBeGreaterThan(last);
          counted += 1 + due.missed;
          last = due.occurrence;
          dueAt = due.next;
        }
        const all = timetable.upcoming(instant(first - 1), counted + 1);
        expect(all[counted]).toBe(dueAt);
      }),
      { numRuns: 60 },
    );
  });
});
