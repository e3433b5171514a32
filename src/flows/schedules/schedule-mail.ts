import type { Mail } from "../../platform/ports/mailer.ts";
import type { Notification } from "../../platform/ports/notifications.ts";

/** Of a `schedule.disabled` notice, in both languages, and without the address, which may be a secret. */
export function scheduleMail({ facts }: Notification, origin: string): Pick<Mail, "subject" | "text"> {
  const { name, failures, code } = facts;
  const why = code ? ` (${code})` : "";
  return {
    subject: `Your schedule “${name}” is disabled · आपका शेड्यूल बंद है · Chitra`,
    text: [
      `Nothing of your schedule “${name}” could be drawn ${failures} times in a row${why}, so it is disabled and draws nothing any more. See what was wrong, mend it, and resume the schedule here:`,
      `आपके शेड्यूल “${name}” से लगातार ${failures} बार कुछ नहीं बन सका${why}, इसलिए वह बंद कर दिया गया है। कारण देखिए, उसे ठीक कीजिए और शेड्यूल यहाँ फिर चालू कीजिए:`,
      `${origin}/batches`,
    ].join("\n\n"),
  };
}
