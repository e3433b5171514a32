import type { Mail } from "../../platform/ports/mailer.ts";
import type { Schedule } from "../../schedules/index.ts";

/** In both languages, and without the address, which may be a secret. */
export function scheduleMail({ to, schedule, origin }: { to: string; schedule: Schedule; origin: string | undefined }): Mail {
  const { name, failures, lastError } = schedule;
  const why = lastError ? ` (${lastError.code})` : "";
  return {
    to,
    subject: `Your schedule “${name}” is disabled · आपका शेड्यूल बंद है`,
    text: [
      `Nothing of your schedule “${name}” could be drawn ${failures} times in a row${why}, so it is disabled. The page says what was wrong; resume it there:`,
      `आपके शेड्यूल “${name}” से लगातार ${failures} बार कुछ नहीं बन सका${why}, इसलिए वह बंद कर दिया गया है। पेज पर कारण देखिए और वहीं फिर चालू कीजिए:`,
      `${origin ?? ""}/batches`,
    ].join("\n\n"),
  };
}
