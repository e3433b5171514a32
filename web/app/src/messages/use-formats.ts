import { useMemo } from "react";
import { type Language, useLanguage } from "./language.tsx";

export const localeOf: Record<Language, string> = { en: "en-IN", hi: "hi-IN" };

export type Formats = ReturnType<typeof formatsOf>;

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(localeOf[language]), [language]);
}

function formatsOf(locale: string) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  // A day such as 2026-11-24 is read as midnight UTC, wherever the reader is.
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  return {
    number: (value: number) => number.format(value),
    /** Of a calendar day, `2026-11-24`. */
    day: (text: string) => day.format(new Date(text)),
    /** Of a calendar month, `2026-11`. */
    month: (text: string) => month.format(new Date(text)),
    /** Of a time of day, `09:30`. */
    timeOfDay: (text: string) => time.format(new Date(`1970-01-01T${text}Z`)),
    /** Of an instant in ISO 8601, where the reader is. */
    date: (text: string) => date.format(new Date(text)),
    moment: (text: string) => moment.format(new Date(text)),
  };
}
