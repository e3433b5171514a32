import type { Instant } from "../../kernel/time.ts";
import type { Notification } from "../../platform/ports/notifications.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import { graceMilliseconds } from "../subscriptions/subscription.ts";

/** What an organization has to know of an event: that it isn't paid, and until when the plan stays. */
export function noticeOf(event: BillingEvent, at: Instant): Notification | undefined {
  const about = { id: `billing:${event.id}`, at };
  if (event.type === "subscription.payment_failed") {
    const until = new Date(event.at + graceMilliseconds).toISOString();
    return { ...about, kind: "billing.payment_failed", facts: { reason: event.reason, plan_stays_until: until } };
  }
  if (event.type === "subscription.halted") return { ...about, kind: "billing.halted", facts: {} };
  if (event.type === "collection.failed")
    return { ...about, kind: "billing.collection_failed", facts: { for: event.key, reason: event.reason } };
  if (event.type === "refund.processed") return { ...about, kind: "billing.refunded", facts: { amount_minor: event.amount } };
  return undefined;
}
