import type { OrgId, SubscriptionId } from "../../kernel/ids.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Mail, Mailer } from "../../platform/ports/mailer.ts";
import type { Notification, Notifications } from "../../platform/ports/notifications.ts";
import type { PaymentMethod, PaymentProvider, Provider } from "../../platform/ports/payment-provider.ts";
import { type CatalogDeps, readPrice } from "../catalog/read-catalog.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import { type Seller, supplyTo, taxOf } from "../gst/tax-of.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";
import type { Payer } from "../letter.ts";
import { priceOf } from "../pricing/price-of.ts";
import { currentSubscription, providerOf } from "../subscriptions/billing-deps.ts";
import { nextChargeAt, type Subscription } from "../subscriptions/subscription.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";
import { cardsMail, debitMail, returnMail } from "./notice-mails.ts";

export type NoticeDeps = CatalogDeps & {
  seller: Seller;
  providers: Partial<Record<Provider, PaymentProvider>>;
  subscriptions: Pick<SubscriptionRepository, "find" | "list">;
  customers: Pick<CustomerRepository, "details">;
  notifications: Notifications;
  mailer: Mailer;
  accountUrl: string;
};

type Notice = { facts: Notification["facts"]; mail: Mail };
const payerOf = ({ accountUrl }: NoticeDeps, { email, name }: BillingDetails): Payer => ({
  to: email,
  buyer: name,
  accountUrl,
});

type Customer = { orgId: OrgId; buyer: BillingDetails };
type Told = Customer & { subscription: Subscription };
/** Undefined where it isn't so any more. */
type Maker = (deps: NoticeDeps, told: Told, time: string) => Promise<Notice | undefined>;

const makers: Record<string, Maker> = { debit: noticeOfDebit, cards: noticeOfCards };

/** `key` is that of a DueNotice. A mail that was sent before a crash is sent under the same key again. */
export async function sendNotice(deps: NoticeDeps, orgId: OrgId, key: string): Promise<void> {
  const [kind = "", id = "", time = ""] = key.split(":");
  const buyer = await deps.customers.details(orgId);
  if (!buyer) return;
  const notice = await noticeOf(deps, { orgId, buyer }, { kind, id, time });
  if (!notice) return;
  const named = `billing:${key}`;
  await deps.notifications.notify(orgId, {
    ...{ id: named, at: deps.clock.now(), kind: `billing.${kind}`, facts: notice.facts },
  });
  await deps.mailer.send({ ...notice.mail, key: named });
}

async function noticeOf(deps: NoticeDeps, customer: Customer, about: { kind: string; id: string; time: string }) {
  if (about.kind === "return") return noticeOfReturn(deps, customer);
  const subscription = await deps.subscriptions.find(customer.orgId, about.id as SubscriptionId);
  return subscription && makers[about.kind]?.(deps, { ...customer, subscription }, about.time);
}

/** Above it, a payment by mandate in India needs its payer each time (RBI); in paise. */
const mostWithoutApproval = 1_500_000;

async function noticeOfDebit(deps: NoticeDeps, { subscription, buyer }: Told, time: string): Promise<Notice | undefined> {
  const { state, currency, discounts, provider } = subscription;
  const at = nextChargeAt(state);
  if (at === null || String(at) !== time) return undefined;
  const { priceId, seats } = state.terms.value;
  const quote = priceOf({ price: await readPrice(deps, priceId), seats, cycle: state.cycles, discounts });
  const { total } = taxOf(quote.net, quote.tax, supplyTo(deps.seller, buyer));
  const needsApproval = currency === "INR" && total > mostWithoutApproval;
  const isToldAnyway = providerOf(deps, provider).announcesDebits && !needsApproval;
  if (total === 0 || isToldAnyway) return undefined;
  const amount = formatMoney({ minor: total, currency });
  const facts = { at: new Date(at).toISOString(), amount_minor: total, currency, needs_approval: needsApproval ? 1 : 0 };
  return { facts, mail: debitMail(payerOf(deps, buyer), { at, amount, needsApproval }) };
}

async function noticeOfCards(deps: NoticeDeps, { subscription, buyer }: Told, month: string): Promise<Notice | undefined> {
  const { customerId, providerId: subscriptionId, provider } = subscription;
  const methods = await providerOf(deps, provider).listPaymentMethods({ customerId, subscriptionId });
  const cards = methods.filter((method) => expiresSoon(method, month));
  if (cards.length === 0) return undefined;
  const names = cards.map(({ brand, last4, expiry }) => `${brand} …${last4} (${expiry?.month}/${expiry?.year})`);
  return { facts: { cards: names.join(", ") }, mail: cardsMail(payerOf(deps, buyer), names) };
}

/** In this month or in the next. */
function expiresSoon({ expiry }: PaymentMethod, month: string): boolean {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const months = expiry ? 12 * (expiry.year - year) + expiry.month - number : -1;
  return months === 0 || months === 1;
}

async function noticeOfReturn(deps: NoticeDeps, { orgId, buyer }: Customer): Promise<Notice | undefined> {
  const current = await currentSubscription(deps, orgId);
  if (current && current.standing !== "incomplete") return undefined;
  return { facts: {}, mail: returnMail(payerOf(deps, buyer)) };
}
