import type { Instant } from "../kernel/time.ts";
import type { Mail } from "../platform/ports/mailer.ts";
import type { Notification } from "../platform/ports/notifications.ts";

export type FailureNotice =
  | { kind: "failing"; days: 1 | 3; at: Instant }
  | { kind: "disabled"; reason: "gone" | "failing"; at: Instant }
  /** A message was tried as often as it may be, by an endpoint that may take others. */
  | { kind: "given_up"; at: Instant };

/** Of a `webhook.…` notice, in both languages, and without the whole address, which may be a secret. */
export function failureMail({ kind, facts }: Notification, origin: string): Pick<Mail, "subject" | "text"> {
  const { subject, english, hindi } = wordsOf(kind, facts);
  return { subject: `${subject} · Chitra`, text: [english, hindi, `${origin}/webhooks#${facts.webhook_id}`].join("\n\n") };
}

function wordsOf(kind: string, { host, days, reason }: Notification["facts"]) {
  if (kind === "webhook.failing")
    return {
      subject: `Your webhook at ${host} is failing · आपका वेबहुक विफल हो रहा है`,
      english: `No delivery to your webhook at ${host} has succeeded for ${days === 1 ? "a day" : `${days} days`}. If that goes on for five days, it is disabled. See in its log what it answered:`,
      hindi: `${host} पर आपके वेबहुक तक ${days} दिन से कुछ नहीं पहुँचा है। पाँच दिन तक ऐसा रहा, तो वह बंद कर दिया जाएगा। लॉग में देखें कि उसने क्या उत्तर दिया:`,
    };
  if (kind === "webhook.given_up")
    return {
      subject: `Your webhook at ${host} didn't take a message · एक संदेश आपके वेबहुक तक नहीं पहुँचा`,
      english: `A message to your webhook at ${host} was refused or unanswered at every attempt for three days, so we have stopped trying. If more messages fail today, you get no further mail about them. See in its log what it answered, and send the message again from there:`,
      hindi: `${host} पर आपके वेबहुक ने एक संदेश तीन दिन तक हर प्रयास में नहीं लिया; अब वह अपने आप नहीं भेजा जाएगा। आज ऐसे और संदेशों की मेल नहीं आएगी। लॉग में देखें कि उसने क्या उत्तर दिया, और वहीं से दोबारा भेजें:`,
    };
  const why = reason === "gone" ? "it answered 410 (gone)" : "no delivery has succeeded for five days";
  const whyInHindi = reason === "gone" ? "उसने 410 (gone) उत्तर दिया" : "पाँच दिन से कुछ नहीं पहुँचा";
  return {
    subject: `Your webhook at ${host} is disabled · आपका वेबहुक बंद है`,
    english: `Your webhook at ${host} is disabled, because ${why}. Nothing is lost for 30 days: enable it again and replay what it missed here:`,
    hindi: `${host} पर आपका वेबहुक बंद कर दिया गया है, क्योंकि ${whyInHindi}। 30 दिन तक कुछ नहीं खोता: उसे यहाँ फिर चालू करें और छूटी घटनाएँ दोबारा भेजें:`,
  };
}
