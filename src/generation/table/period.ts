import { westernDigits } from "./numeral.ts";

export type Grain = "time" | "day" | "month" | "quarter" | "year";

/** A stretch of time: when it starts (ms since the epoch, UTC), how long it is, and how the file writes it. */
export type Period = { at: number; grain: Grain; text: string };

type Parts = { year: number; month?: number; day?: number; time?: string | undefined; grain: Grain };
type Dialect = (text: string) => Parts | undefined;

const monthNames = [
  "jan january जनवरी",
  "feb february फरवरी फ़रवरी",
  "mar march मार्च",
  "apr april अप्रैल",
  "may मई",
  "jun june जून",
  "jul july जुलाई",
  "aug august अगस्त",
  "sep sept september सितंबर सितम्बर",
  "oct october अक्टूबर अक्तूबर",
  "nov november नवंबर नवम्बर",
  "dec december दिसंबर दिसम्बर",
].map((names) => names.normalize("NFC").split(" "));

/** 1 to 12, or undefined. */
export function monthOf(word: string): number | undefined {
  const name = word.normalize("NFC").toLowerCase().replace(/\.$/, "");
  const index = monthNames.findIndex((names) => names.includes(name));
  return index < 0 ? undefined : index + 1;
}

/**
 * The ways of writing a period, the stricter first. A column is read in one of them, so that 03/04/2020 means the same
 * on every row, and 2011-12 is a financial year beside 2012-13 but December 2011 beside 2011-07.
 */
export const dialects: Record<string, Dialect> = {
  year: (text) => year(/^(\d{4})(?: ?(?:ad|ce))?$/i.exec(text)?.[1]),
  financialYear: (text) => {
    const [, from = "", to = ""] = /^(?:fy ?)?(\d{4}) ?[-–/] ?(\d{4}|\d{2})$/i.exec(text) ?? [];
    return Number(to) % 100 === (Number(from) + 1) % 100 ? year(from) : undefined;
  },
  shortFinancialYear: (text) => year(/^fy ?'?(\d{4}|\d{2})(?:[-–]\d{2})?$/i.exec(text)?.[1]),
  quarter: (text) => {
    const [, y1, q1, q2, y2] =
      /^(?:(\d{4})[-\s]?q([1-4])|q([1-4])[-\s]*(?:fy)?[-\s']*(\d{4}|\d{2})(?:-\d{2})?)$/i.exec(text) ?? [];
    const found = year(y1 ?? y2);
    return found && { ...found, month: (Number(q1 ?? q2) - 1) * 3 + 1, grain: "quarter" };
  },
  isoMonth: (text) => numeric(/^(?<year>\d{4})[-/.](?<month>\d{1,2})$/, text),
  isoDate: (text) =>
    numeric(/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ](?<time>\d{1,2}:\d{2}\S*))?$/, text),
  dayFirst: (text) =>
    numeric(/^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4}|\d{2})(?: (?<time>\d{1,2}:\d{2}.*))?$/, text),
  monthFirst: (text) =>
    numeric(/^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4}|\d{2})(?: (?<time>\d{1,2}:\d{2}.*))?$/, text),
  monthYear: (text) => numeric(/^(?<month>\d{1,2})[-/](?<year>\d{4})$/, text),
  named,
};

/** Reads one cell in one dialect; undefined where it isn't written so, or is no date: 31 February. */
export function readPeriod(cell: string, dialect: Dialect): Period | undefined {
  const text = westernDigits(cell.normalize("NFC").trim()).replace(/\s+/g, " ");
  const parts = dialect(text);
  if (!parts) return undefined;
  const { month = 1, day = 1, time, grain } = parts;
  const midnight = Date.UTC(parts.year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { at: midnight + minutesOf(time) * 60_000, grain, text: cell.trim() };
}

function minutesOf(time: string | undefined): number {
  const [, hours = "0", minutes = "0", half] = /^(\d{1,2}):(\d{2})(?::[\d.]+)? ?([ap]m)?/i.exec(time ?? "") ?? [];
  const shift = half?.toLowerCase() === "pm" && Number(hours) < 12 ? 12 : 0;
  return (Number(hours) + shift) * 60 + Number(minutes);
}

function year(digits: string | undefined): Parts | undefined {
  if (digits === undefined) return undefined;
  const full = digits.length === 2 ? Number(digits) + (Number(digits) < 70 ? 2000 : 1900) : Number(digits);
  return full >= 1000 && full < 2300 ? { year: full, grain: "year" } : undefined;
}

function numeric(pattern: RegExp, text: string): Parts | undefined {
  const found = pattern.exec(text)?.groups;
  const base = year(found?.year);
  if (!found || !base) return undefined;
  const month = Number(found.month);
  if (month < 1 || month > 12) return undefined;
  if (found.day === undefined) return { ...base, month, grain: "month" };
  return { ...base, month, day: Number(found.day), time: found.time, grain: found.time ? "time" : "day" };
}

/** "Jan 2020", "Jan-20", "1 Jan 2000", "Jan 1, 2000", "जनवरी 2020", with a weekday before them or not. */
function named(text: string): Parts | undefined {
  const words = text
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i, "")
    .split(/[\s,\-/.']+/)
    .filter(Boolean);
  const month = words.map(monthOf).find(Boolean);
  const numbers = words.filter((word) => /^(\d{4}|\d{1,2}(?:st|nd|rd|th)?)$/.test(word));
  if (!month || numbers.length !== words.length - 1 || numbers.length > 2) return undefined;
  const long = numbers.find((number) => number.length === 4 && /^\d+$/.test(number));
  const base = year(long ?? numbers.at(-1)?.padStart(2, "0"));
  const day = numbers.length === 2 ? Number.parseInt(numbers.find((number) => number !== long) ?? "", 10) : undefined;
  return base && { ...base, month, ...(day === undefined ? { grain: "month" } : { day, grain: "day" }) };
}
