import type { Formats } from "../../../messages/use-formats.ts";
import type { Facts } from "../notices-api.ts";
import { debitIn } from "./debit.ts";

export const en = {
  intro: "What needs somebody's eyes. Owners and admins get the most urgent by mail, too.",
  none: "Nothing needs your eyes.",
  look: "Open",
  other: (kind: string) => `Something new about ${kind.replaceAll(/[._]/g, " ")}`,
  kinds: {
    "webhook.failing": ({ host, days }) =>
      `Nothing has reached the webhook at ${host} for ${days === 1 ? "a day" : `${days} days`}.`,
    "webhook.disabled": ({ host }) => `The webhook at ${host} is disabled. What it misses can be sent again for 30 days.`,
    "webhook.given_up": ({ host }) => `The webhook at ${host} didn't take a message for three days; it isn't tried any more.`,
    "schedule.disabled": ({ name, failures }, { number }) =>
      `The schedule “${name}” failed ${number(Number(failures))} times in a row and is disabled.`,
    "job.dead": ({ error }) => `A task failed on our side at every try and was given up: ${error}`,
    "usage.threshold_reached": ({ threshold_percent: percent, period }, { month }) =>
      `${percent}% of the pictures that your plan has for ${month(String(period))} are used.`,
    "api_key.leaked": ({ name, url }) => `The key “${name}” was found in public (${url}) and may only read now.`,
    "billing.payment_failed": ({ reason }) => `A payment failed: ${reason}. It is tried again.`,
    "billing.collection_failed": ({ reason }) => `What was used beyond the plan couldn't be collected: ${reason}.`,
    "billing.debit": (facts) => {
      const { amount, day } = debitIn("en-IN", facts);
      return `${amount} will be debited on ${day}.${facts.needs_approval ? " Above ₹15,000 it has to be approved by you." : ""}`;
    },
    "billing.cards": ({ cards }) => `The card that pays the plan expires soon: ${cards}. Add another way to pay before then.`,
    "billing.return": () => "The plan has ended. All pictures are kept, and the plan can be taken up again.",
    "billing.halted": () => "The plan couldn't be charged and has stopped. Nothing is lost; it can be taken up again.",
    "billing.refunded": () => "A payment was refunded.",
    "billing.invoice_due": ({ invoice }) => `The invoice ${invoice} couldn't be collected and has to be paid by you.`,
  } as Record<string, (facts: Facts, formats: Formats) => string>,
};

export type NoticeMessages = typeof en;
