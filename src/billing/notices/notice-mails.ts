import { once } from "../../kernel/once.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Mail } from "../../platform/ports/mailer.ts";

type Text = Omit<Mail, "to">;

const dates = once(() => new Intl.DateTimeFormat("en-IN", { dateStyle: "long", timeZone: "Asia/Kolkata" }));

type Debit = { at: Instant; amount: string; needsApproval: boolean; accountUrl: string };

export const debitMail = ({ at, amount, needsApproval, accountUrl }: Debit): Text => ({
  subject: `${amount} will be charged on ${dates().format(at)}`,
  text: `Your plan goes on, and ${amount}, with tax, will be charged on ${dates().format(at)}.
${needsApproval ? "In India a debit above ₹15,000 goes through only when you approve it: your bank asks you. Without that the plan stops 15 days later.\n" : ""}
Change or cancel it before that at ${accountUrl}
`,
});

export const cardsMail = (cards: readonly string[], accountUrl: string): Text => ({
  subject: "A card that pays your plan expires soon",
  text: `${cards.join("\n")}\n\nStore another way to pay in time at ${accountUrl}\n`,
});

export const returnMail = (accountUrl: string): Text => ({
  subject: "Your pictures are still here",
  text: `Your plan has ended. Everything that you have drawn is kept, and its links go on working.

Begin again whenever you like: ${accountUrl}
This is the only time that we write about it. If something was amiss, we would like to know: just answer.
`,
});
