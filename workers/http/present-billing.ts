import {
  type Catalog,
  type ChangePreview,
  type CreditRepository,
  type Invoice,
  type LedgerTransaction,
  overageOf,
  packsOnSale,
  type Standed,
} from "../../src/billing/index.ts";
import type { Plan } from "../../src/kernel/caller.ts";
import { type Currency, currencies, formatMoney } from "../../src/kernel/money.ts";
import type { Instant } from "../../src/kernel/time.ts";
import type { PaymentMethod } from "../../src/platform/ports/payment-provider.ts";
import { quotaOf } from "../../src/usage/index.ts";

const date = (at: Instant): string => new Date(at).toISOString();
const maybe = (at: Instant | null): string | null => (at === null ? null : date(at));
const money = (minor: number, currency: Currency) => ({ minor, currency, text: formatMoney({ minor, currency }) });

export function presentSubscription({ subscription, standing }: Standed) {
  const { id, state, currency, provider, discounts, createdAt } = subscription;
  const { terms, trialEnd, period, cancelAt } = state;
  return {
    ...{ id, standing, currency, provider, price: terms.value.priceId, seats: terms.value.seats },
    coupons: discounts.map(({ coupon }) => coupon),
    trial_end: maybe(trialEnd),
    period: period && { start: date(period.start), end: date(period.end) },
    cancel_at: maybe(cancelAt.value),
    created_at: date(createdAt),
  };
}

export const presentPreview = ({ quote, tax }: ChangePreview) => ({
  lines: quote.lines.map((line) => presentLine(line, quote.currency)),
  tax: presentTax(tax, quote.currency),
});

export function presentInvoice(invoice: Invoice, origin: string) {
  const { id, kind, number, issuedAt, corrects, content, tax, currency, due, payUrl } = invoice;
  return {
    ...{ id, kind, number, issued_at: date(issuedAt), corrects },
    lines: content.lines.map((line) => presentLine(line, currency)),
    ...{ tax: presentTax(tax, currency), due: money(due, currency) },
    pay_url: due > 0 ? absolute(payUrl, origin) : null,
    supply: content.supply.kind,
    place_of_supply: content.supply.placeOfSupply,
    pdf_url: new URL(`/v1/billing/invoices/${id}/pdf`, origin).href,
  };
}

/** The sandbox's pages are our own. */
const absolute = (url: string | null, origin: string): string | null => (url === null ? null : new URL(url, origin).href);

type Credits = { left: number; catalog: Catalog; purchases: Awaited<ReturnType<CreditRepository["list"]>> };

export const presentCredits = ({ left, catalog, purchases }: Credits, origin: string) => ({
  left,
  packs: packsOnSale(catalog).map(({ id, credits, amount, currency, tax }) => ({
    id,
    credits,
    amount: money(amount, currency),
    tax,
  })),
  purchases: purchases.map(({ id, packId: pack, credits, requestedAt, isPaid, payUrl }) => ({
    ...{ id, pack, credits, requested_at: date(requestedAt), is_paid: isPaid },
    pay_url: isPaid ? null : absolute(payUrl, origin),
  })),
});

type Line = Invoice["content"]["lines"][number];

const presentLine = ({ kind, description, quantity, unit, amount }: Line, currency: Currency) => ({
  ...{ kind, description, quantity, unit: unit === null ? null : money(unit, currency), amount: money(amount, currency) },
});

const presentTax = ({ taxable, cgst, sgst, igst, rounding, total }: Invoice["tax"], currency: Currency) => ({
  taxable: money(taxable, currency),
  cgst: money(cgst, currency),
  sgst: money(sgst, currency),
  igst: money(igst, currency),
  rounding: money(rounding, currency),
  total: money(total, currency),
});

/** What went through the provider, positive either way. */
export function presentPayment({ kind, at, currency, invoiceId, entries }: LedgerTransaction) {
  const amount = Math.abs(entries.find(({ account }) => account.startsWith("provider:"))?.amount ?? 0);
  return { kind: kind as "payment" | "refund", at: date(at), amount: money(amount, currency), invoice_id: invoiceId };
}

export const presentMethod = ({ id, kind, brand, last4, expiry, isDefault }: PaymentMethod) => ({
  ...{ id, kind, brand, last4, expiry, is_default: isDefault },
});

export function presentPlans(catalog: Catalog) {
  const { plans, prices } = catalog;
  return plans.map(({ plan, trialDays, mostSeats }) => ({
    ...{ plan, trial_days: trialDays, most_seats: mostSeats, renders: quotaOf(plan) },
    prices: pricesOf(prices, plan),
    overage: currencies.flatMap((currency) => {
      const metered = overageOf(catalog, plan, currency);
      return metered ? [presentMetered(metered)] : [];
    }),
  }));
}

const presentMetered = ({ currency, tax, tariff }: Catalog["premium"][number]) => ({
  ...{ currency, tax, scheme: tariff.scheme, tiers: presentTiers(tariff.tiers, currency) },
});

const presentTiers = (tiers: Catalog["prices"][number]["seats"]["tiers"], currency: Currency) =>
  tiers.map(({ upTo, unit }) => ({ up_to: upTo, unit: money(unit, currency) }));

const pricesOf = (prices: Catalog["prices"], of: Plan) =>
  prices
    .filter(({ plan }) => plan === of)
    .map(({ id, interval, currency, tax, seats }) => ({
      ...{ id, interval, currency, tax, scheme: seats.scheme },
      tiers: presentTiers(seats.tiers, currency),
    }));
