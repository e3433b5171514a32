import { formatMoney } from "../../kernel/money.ts";
import { once } from "../../kernel/once.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import type { Mail } from "../../platform/ports/mailer.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import type { Invoice } from "../invoices/invoice.ts";
import { graceMilliseconds } from "../subscriptions/subscription.ts";

type About = { to: string; invoice: Invoice | undefined; accountUrl: string };

const dates = once(() => new Intl.DateTimeFormat("en-IN", { dateStyle: "long", timeZone: "Asia/Kolkata" }));
const day = (at: Instant): string => dates().format(at);

/** What the one who pays is told of an event by e-mail. */
export function mailOf(event: BillingEvent, { to, invoice, accountUrl }: About): Mail | undefined {
  switch (event.type) {
    case "subscription.charged":
    case "collection.paid":
    case "subscription.changed":
    case "refund.processed":
      return invoice && { to, ...invoiceMail(invoice, accountUrl) };
    case "collection.failed":
      return invoice && { to, ...owedMail(invoice, accountUrl) };
    case "subscription.payment_failed":
      return { to, ...failedMail(event.at, accountUrl) };
    case "subscription.halted":
      return { to, ...haltedMail(accountUrl) };
    default:
      return undefined;
  }
}

function invoiceMail({ number, kind, tax, currency, due, corrects }: Invoice, accountUrl: string): Omit<Mail, "to"> {
  const name = kind === "invoice" ? "Invoice" : "Credit note";
  const total = formatMoney({ minor: tax.total, currency });
  const credited = corrects ? "It goes back to what you paid with." : "It is taken off your next invoice.";
  const state = kind === "credit_note" ? credited : due > 0 ? "It isn't paid yet." : "It is paid. Thank you!";
  return {
    subject: `${name} ${number}, ${total}`,
    text: `${name} ${number} over ${total}.\n${state}\n\nDownload it at ${accountUrl}\n`,
  };
}

const owedMail = ({ number, currency, due }: Invoice, accountUrl: string): Omit<Mail, "to"> => ({
  subject: `We couldn't collect invoice ${number}`,
  text: `${formatMoney({ minor: due, currency })} of invoice ${number} is still to be paid. Pay it at ${accountUrl}
`,
});

const failedMail = (at: Instant, accountUrl: string): Omit<Mail, "to"> => ({
  subject: "We couldn't charge your plan",
  text: `The charge for your plan was declined. It will be tried again.
Your plan stays until ${day(instant(at + graceMilliseconds))}. Pay with something else at ${accountUrl}
`,
});

const haltedMail = (accountUrl: string): Omit<Mail, "to"> => ({
  subject: "Your plan has stopped",
  text: `The charge for your plan was declined several times, and isn't tried any more. Nothing of yours is lost.
Begin your plan again at ${accountUrl}
`,
});
