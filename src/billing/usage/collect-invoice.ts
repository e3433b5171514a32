import type { InvoiceId, OrgId } from "../../kernel/ids.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import type { Notifications } from "../../platform/ports/notifications.ts";
import type { ExpiringHandoff, PaymentProvider, Provider } from "../../platform/ports/payment-provider.ts";
import type { InvoiceRepository } from "../invoices/invoice-repository.ts";
import { providerOf } from "../subscriptions/billing-deps.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";
import type { UsageClosingRepository } from "./usage-closing-repository.ts";

export type CollectDeps = {
  clock: Clock;
  providers: Partial<Record<Provider, PaymentProvider>>;
  invoices: Pick<InvoiceRepository, "find">;
  subscriptions: Pick<SubscriptionRepository, "find">;
  closings: Pick<UsageClosingRepository, "subscriptionOf" | "savePayUrl">;
  notifications: Notifications;
};

/**
 * Has the provider take what is still owed of an invoice, or tells the customer where to pay it, and gives that. Safe to run
 * again.
 */
export async function collectInvoice(deps: CollectDeps, orgId: OrgId, id: InvoiceId): Promise<ExpiringHandoff | null> {
  const invoice = await deps.invoices.find(orgId, id);
  const by = await deps.closings.subscriptionOf(orgId, id);
  const subscription = by && (await deps.subscriptions.find(orgId, by));
  if (!invoice || !subscription || invoice.due <= 0) return null;
  const { name, email } = invoice.content.buyer;
  const handoff = await providerOf(deps, subscription.provider).collect({
    ...{ key: id, customerId: subscription.customerId, subscriptionId: subscription.providerId },
    ...{
      amount: invoice.due,
      currency: invoice.currency,
      description: `Invoice ${invoice.number}`,
      isRetried: true,
      payer: { name, email },
    },
  });
  if (!handoff) return null;
  await deps.closings.savePayUrl(orgId, id, handoff);
  const facts = { invoice: invoice.number, amount_minor: invoice.due, currency: invoice.currency, pay_at: handoff.url };
  await deps.notifications.notify(orgId, { id: `billing:due:${id}`, at: deps.clock.now(), kind: "billing.invoice_due", facts });
  return handoff;
}
