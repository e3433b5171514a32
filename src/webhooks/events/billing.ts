import { z } from "zod";
import { count, defineEvents, money, when } from "./define-events.ts";

const subscription = z.object({
  ...{ subscription_id: z.string(), plan: z.string(), seats: count },
  current_period_ends_at: when.nullable().describe("Of the last period that was paid for; null before the first"),
});
const subscriptionExample = {
  ...{ subscription_id: "sub_7m2k9q4x8v1c5n3b6z0t2w4r8y", plan: "pro", seats: 3 },
  current_period_ends_at: "2026-12-29T18:30:00.000Z",
};
const id = "ivc_7m2k9q4x8v1c5n3b6z0t2w4r8y";
const invoice = { invoice_id: z.string(), path: z.string().describe("Where it is, below the address of the API") };
const invoiceExample = { invoice_id: id, path: `/v1/billing/invoices/${id}` };

const ofSubscription = (summary: string) => ({
  summary,
  data: subscription,
  example: subscriptionExample,
});

/** Billing has no test mode: webhooks of live keys hear of it. */
export const billingEvents = defineEvents({
  "subscription.activated": ofSubscription("A subscription has begun, or goes on after a pause or a late payment"),
  "subscription.changed": ofSubscription("A subscription has another plan, interval or number of seats"),
  "subscription.past_due": ofSubscription("A payment of a subscription failed and is tried again"),
  "subscription.paused": ofSubscription("A subscription was paused"),
  "subscription.halted": ofSubscription("A subscription wasn't paid for as long as it may be, and rests"),
  "subscription.cancelled": ofSubscription("A subscription has ended"),
  "invoice.issued": {
    summary: "An invoice or a credit note was written",
    data: z.object({ ...invoice, kind: z.enum(["invoice", "credit_note"]), total: money }),
    example: { ...invoiceExample, kind: "invoice", total: { minor: 353_882, currency: "INR" } },
  },
  "invoice.paid": {
    summary: "A payment for an invoice has come in",
    data: z.object({ ...invoice, amount: money }),
    example: { ...invoiceExample, amount: { minor: 353_882, currency: "INR" } },
  },
  "invoice.payment_failed": {
    summary: "An invoice for usage couldn't be charged; the account says where to pay it",
    data: z.object({ ...invoice, reason: z.string() }),
    example: { ...invoiceExample, reason: "card_declined" },
  },
});
