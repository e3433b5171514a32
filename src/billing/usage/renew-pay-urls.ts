import type { Invoice } from "../invoices/invoice.ts";
import { type CollectDeps, collectInvoice } from "./collect-invoice.ts";

/** Each asks the provider; further ones are asked for one by one. */
const atOnce = 5;
const day = 86_400_000;

/** Invoices with a page to pay at that is good for a day. Where one can't be had now, there is none. */
export async function renewPayUrls(deps: CollectDeps, invoices: readonly Invoice[]): Promise<Invoice[]> {
  const soon = deps.clock.now() + day;
  const expired = invoices.filter(({ due, payUrlExpiresAt: at }) => due > 0 && at !== null && at <= soon);
  const renewed = new Map(
    await Promise.all(
      // A provider that is away keeps nobody from reading an invoice.
      expired
        .slice(0, atOnce)
        .map(async ({ orgId, id }) => [id, await collectInvoice(deps, orgId, id).catch(() => null)] as const),
    ),
  );
  return invoices.map((invoice) => (expired.includes(invoice) ? withUrl(invoice, renewed.get(invoice.id)?.url) : invoice));
}

const withUrl = (invoice: Invoice, url: string | undefined): Invoice => ({ ...invoice, payUrl: url ?? null });
