import type { InvoiceId, OrgId } from "../../kernel/ids.ts";
import type { Mailer } from "../../platform/ports/mailer.ts";
import type { BillingEvent, Provider } from "../../platform/ports/payment-provider.ts";
import { sourceOfPurchase } from "../credits/credit-repository.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { InvoiceRepository } from "../invoices/invoice-repository.ts";
import { mailOf } from "./mail-of.ts";
import type { EventAddress, ProviderEventRepository } from "./provider-event-repository.ts";

export type MailDeps = {
  mailer: Mailer;
  accountUrl: string;
  events: Pick<ProviderEventRepository, "find">;
  customers: Pick<CustomerRepository, "details">;
  invoices: Pick<InvoiceRepository, "find" | "findBySource">;
};

/** Writes to the one who pays about an event that was applied. A mail that was sent before a crash is sent under the same key again. */
export async function mailBillingEvent(deps: MailDeps, address: EventAddress): Promise<void> {
  const received = await deps.events.find(address);
  if (received?.outcome !== "applied" || !received.event || !received.orgId) return;
  const { event, orgId } = received;
  const buyer = await deps.customers.details(orgId);
  if (!buyer) return;
  const invoice = await invoiceOf(deps, { orgId, event, provider: address.provider });
  const mail = mailOf(event, { to: buyer.email, buyer: buyer.name, accountUrl: deps.accountUrl }, invoice);
  if (mail) await deps.mailer.send({ ...mail, key: `billing:${address.provider}:${address.eventId}` });
}

type Told = { orgId: OrgId; event: BillingEvent; provider: Provider };

async function invoiceOf({ invoices }: MailDeps, { orgId, event, provider }: Told): Promise<Invoice | undefined> {
  switch (event.type) {
    case "subscription.charged":
      return invoices.findBySource(orgId, `payment:${provider}:${event.paymentId}`);
    case "subscription.changed":
      return invoices.findBySource(orgId, `change:${event.change.key}`);
    case "refund.processed":
      return invoices.findBySource(orgId, `refund:${provider}:${event.refundId}`);
    case "collection.paid":
    case "collection.failed":
      return (
        (await invoices.find(orgId, event.key as InvoiceId)) ??
        (await invoices.findBySource(orgId, sourceOfPurchase(event.key)))
      );
    default:
      return undefined;
  }
}
