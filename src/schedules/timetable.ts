import { Cron } from "croner";
import { type Instant, instant } from "../kernel/time.ts";
import { InvalidTimetable } from "./errors.ts";

export type TimetableText = { cron: string; timeZone: string };

export type Timetable = {
  /** The first occurrence after an instant; undefined where there is none. */
  next(after: Instant): Instant | undefined;
  /** Throws InvalidTimetable where there is none. */
  requireNext(after: Instant): Instant;
  upcoming(after: Instant, count: number): Instant[];
  /** Of the occurrences that follow on an instant: how near two of them come to each other, in ms. */
  shortestGap(after: Instant): number;
  /** Whether clocks are put forward over it, so that it runs when they have been. */
  isMoved(occurrence: Instant): boolean;
  /** The moved ones of the next year. */
  movedWithinYear(after: Instant): Instant[];
};

const day = 86_400_000;
/** Two days of every quarter of an hour, and more than a year of days. */
const looked = 400;

/**
 * Five fields, as crontab(5) has them, read by the clocks of a time zone. A time that clocks are put forward over runs when they
 * have been; one that there is twice runs the first time. Throws InvalidTimetable.
 */
export function readTimetable({ cron: expression, timeZone }: TimetableText): Timetable {
  requireZone(timeZone);
  const cron = parse(expression, timeZone);

  const upcoming = (after: Instant, count: number) =>
    cron.nextRuns(count, new Date(after)).map((date) => instant(date.getTime()));
  const isMoved = (occurrence: Instant) => !cron.match(new Date(occurrence));

  return {
    next: (after) => upcoming(after, 1)[0],
    requireNext(after) {
      const [first] = upcoming(after, 1);
      if (first === undefined) throw new InvalidTimetable("cron", "names a day that never comes");
      return first;
    },
    upcoming,
    isMoved,

    shortestGap(after) {
      const times = upcoming(after, looked);
      return times.slice(1).reduce((least, at, index) => Math.min(least, at - (times[index] ?? at)), Number.POSITIVE_INFINITY);
    },

    movedWithinYear: (after) =>
      clocksPutForward(timeZone, after, instant(after + 366 * day)).flatMap((at) =>
        upcoming(instant(at - 1), 1).filter((occurrence) => occurrence === at && isMoved(occurrence)),
      ),
  };
}

function parse(expression: string, timezone: string): Cron {
  const fields = expression.trim().split(/\s+/);
  if (expression.startsWith("@")) throw new InvalidTimetable("cron", "has to be five fields, such as 0 9 * * MON-FRI");
  if (fields.length !== 5) {
    const found = `has ${fields.length} field${fields.length === 1 ? "" : "s"}; there have to be five`;
    throw new InvalidTimetable("cron", `${found}: minute, hour, day of month, month, day of week`);
  }
  try {
    return new Cron(fields.join(" "), { timezone, paused: true, mode: "5-part" });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^\w+: /, "") : String(error);
    throw new InvalidTimetable("cron", `can't be read: ${why}`);
  }
}

function requireZone(timeZone: string): void {
  // Offsets and abbreviations are taken by some engines and know no summer time.
  const isNamed = timeZone === "UTC" || /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(timeZone);
  try {
    if (isNamed) new Intl.DateTimeFormat("en", { timeZone });
    else throw new RangeError("It is no name.");
  } catch {
    throw new InvalidTimetable("time_zone", `is no IANA time zone: ${timeZone.slice(0, 60)}. Such as Asia/Kolkata or UTC`);
  }
}

/** The instants at which a zone's clocks skip something. */
function clocksPutForward(timeZone: string, from: Instant, until: Instant): Instant[] {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const offsetAt = (at: number): number => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  const found: Instant[] = [];
  for (let start: number = from; start < until; start += day) {
    const before = offsetAt(start);
    if (offsetAt(start + day) > before) found.push(changeWithin(start, (at) => offsetAt(at) === before));
  }
  return found;
}

/** To the minute. */
function changeWithin(start: number, isBefore: (at: number) => boolean): Instant {
  let [low, high] = [Math.floor(start / 60_000), Math.ceil((start + day) / 60_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle * 60_000)) low = middle;
    else high = middle;
  }
  return instant(high * 60_000);
}
