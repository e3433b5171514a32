import { z } from "zod";
import { defineEvents, money, when } from "./define-events.ts";

const subscription = { subscription_id: z.string(), plan: z.string(), current_period_ends_at: when };
const subscriptionExample = {
  subscription_id: "sub_7m2k9q4x8v1c5n3b6z0t2w4r8y",
  plan: "pro",
  current_period_ends_at: "2026-12-29T18:30:00.000Z",
};
const invoice = { invoice_id: z.string(), number: z.string(), total: money, due_at: when };
const invoiceExample = {
  invoice_id: "ivc_7m2k9q4x8v1c5n3b6z0t2w4r8y",
  number: "CH/2026-27/000042",
  total: { minor: 353_882, currency: "INR" },
  due_at: "2026-12-06T18:30:00.000Z",
};

const ofSubscription = (summary: string) => ({
  summary,
  status: "planned" as const,
  data: z.object(subscription),
  example: subscriptionExample,
});
const ofInvoice = (summary: string) => ({
  summary,
  status: "planned" as const,
  data: z.object(invoice),
  example: invoiceExample,
});

export const billingEvents = defineEvents({
  "subscription.activated": ofSubscription("A subscription has begun"),
  "subscription.changed": ofSubscription("A subscription has another plan or quantity"),
  "subscription.past_due": ofSubscription("A payment of a subscription failed and is tried again"),
  "subscription.cancelled": ofSubscription("A subscription has ended"),
  "invoice.issued": ofInvoice("An invoice was written"),
  "invoice.paid": ofInvoice("An invoice was paid"),
  "invoice.payment_failed": ofInvoice("An invoice couldn't be paid"),
});
