import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../kernel/time.ts";
import { readTimetable } from "./timetable.ts";

const at = (text: string): Instant => instant(Date.parse(text));
const told = (instants: readonly Instant[]) => instants.map((each) => new Date(each).toISOString().slice(0, 16));
const newYork = (cron: string) => readTimetable({ cron, timeZone: "America/New_York" });

/** Clocks that go by an hour, by half an hour, at midnight, and never. */
const zones = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Cairo", "America/Santiago", "Asia/Kolkata"];
const minute = 60_000;
const day = 86_400_000;

describe("a timetable", () => {
  it("goes by the clocks of its zone", () => {
    const timetable = readTimetable({ cron: "30 9 * * MON-FRI", timeZone: "Asia/Kolkata" });
    expect(told(timetable.upcoming(at("2026-11-27T12:00Z"), 3))).toEqual([
      "2026-11-30T04:00",
      "2026-12-01T04:00",
      "2026-12-02T04:00",
    ]);
  });

  it("runs once clocks have been put forward over its time, and tells where they will be", () => {
    const timetable = newYork("30 2 * * *");
    const [before, moved, after] = timetable.upcoming(at("2026-03-07T00:00Z"), 3);
    expect(told([before, moved, after].map((each) => each ?? instant(0)))).toEqual([
      "2026-03-07T07:30",
      "2026-03-08T07:00",
      "2026-03-09T06:30",
    ]);
    expect([before, moved, after].map((each) => each && timetable.isMoved(each))).toEqual([false, true, false]);
    expect(told(timetable.movedWithinYear(at("2026-01-01T00:00Z")))).toEqual(["2026-03-08T07:00"]);
    expect(newYork("30 4 * * *").movedWithinYear(at("2026-01-01T00:00Z"))).toEqual([]);
  });

  it("runs once where a time comes twice", () => {
    expect(told(newYork("30 1 * * *").upcoming(at("2026-11-01T00:00Z"), 2))).toEqual(["2026-11-01T05:30", "2026-11-02T06:30"]);
  });

  it("runs once a day by every clock, at its time or at the first after a gap", { timeout: 60_000 }, () => {
    const moment = fc.record({
      timeZone: fc.constantFrom(...zones),
      hour: fc.integer({ min: 0, max: 23 }),
      past: fc.constantFrom(0, 15, 30, 45),
      from: fc.integer({ min: at("2026-01-01T00:00Z") / day, max: at("2027-12-31T00:00Z") / day }),
    });
    fc.assert(
      fc.property(moment, ({ timeZone, hour, past, from }) => {
        const timetable = readTimetable({ cron: `${past} ${hour} * * *`, timeZone });
        const start = instant(from * day);
        const found = timetable.upcoming(start, 5);
        expect(told(found)).toEqual(told(byTheClock({ timeZone, hour, past, start, count: 5 })));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["", "1 field"],
    ["* * *", "3 fields"],
    ["0 0 9 * * *", "6 fields"],
    ["61 * * * *", "61"],
    ["0 9 * * MONTAG", "can't be read"],
    ["*/0 * * * *", "stepping"],
    ["@daily", "five fields"],
    ["0 9 * * 8", "dayOfWeek"],
    ["0 9 * * *; rm -rf /", "fields"],
  ])("refuses %j and says why", (cron, why) => {
    expect(() => readTimetable({ cron, timeZone: "UTC" })).toThrow(why);
  });

  it("refuses a day that never comes", () => {
    expect(() => readTimetable({ cron: "0 9 30 2 *", timeZone: "UTC" }).requireNext(at("2026-01-01T00:00Z"))).toThrow("never");
  });

  it.each(["Asia/Bombay2", "", "IST", "+05:30", "GMT+5", "../etc", "Mars/Olympus"])("refuses %j as a zone", (timeZone) => {
    expect(() => readTimetable({ cron: "0 9 * * *", timeZone })).toThrow("no IANA time zone");
  });

  it("tells how near two runs come to each other", () => {
    const gap = (cron: string) => newYork(cron).shortestGap(at("2026-01-01T00:00Z")) / minute;
    expect(["*/15 * * * *", "0 * * * *", "0,10 0 1 * *", "55 23 * * *", "0 9 29 2 *"].map(gap).map(Math.round)).toEqual([
      15,
      60,
      10,
      23 * 60,
      4 * 365.25 * 24 * 60,
    ]);
  });
});

type Clock = { timeZone: string; hour: number; past: number; start: Instant; count: number };

/** Looks at the clock each quarter of an hour. */
function byTheClock({ timeZone, hour, past, start, count }: Clock): Instant[] {
  const clock = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  const wanted = `${String(hour).padStart(2, "0")}:${String(past).padStart(2, "0")}`;
  const ran = new Set<string>();
  const found: Instant[] = [];
  for (let now: number = start - day; found.length < count; now += 15 * minute) {
    const [date = "", time = ""] = clock.format(now).split(" ");
    if (time < wanted || ran.has(date)) continue;
    ran.add(date);
    // The first look may come in the middle of a day.
    if (now > start) found.push(instant(now));
  }
  return found;
}
