import { useLanguage } from "../../messages/language.tsx";
import { localeOf } from "../../messages/use-formats.ts";

/** An instant by the clocks of a zone, as the reader writes times. */
export function useLocalTime(): (at: string, timeZone: string) => string {
  const { language } = useLanguage();
  return (at, timeZone) =>
    new Date(at).toLocaleString(localeOf[language], { timeZone, dateStyle: "medium", timeStyle: "short" });
}
