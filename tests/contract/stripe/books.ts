import type { ContractClock } from "../contract-clock.ts";
import type { webhookOutbox } from "../webhook-outbox.ts";

type Metadata = Record<string, string>;
type List<Item> = { object: "list"; data: Item[]; has_more: boolean; url: string };
export const list = <Item>(data: Item[]): List<Item> => ({ object: "list", data, has_more: false, url: "/v1/contract" });

export type Method = {
  id: string;
  object: "payment_method";
  type: "card" | "upi";
  card?: { brand: string; last4: string; exp_month: number; exp_year: number };
  upi?: { vpa: string };
  customer: string | null;
};
export type Customer = {
  id: string;
  object: "customer";
  balance: number;
  invoice_settings: { default_payment_method: string | null };
};
export type Session = {
  id: string;
  object: "checkout.session";
  mode: "subscription" | "setup";
  status: "open" | "complete" | "expired";
  url: string | null;
  customer: string;
  subscription: string | null;
  client_reference_id: string | null;
};
export type Price = { unit_amount: number; currency: string; recurring: { interval: "month" | "year" } };
export type Subscription = {
  id: string;
  object: "subscription";
  customer: string;
  status: "trialing" | "active" | "past_due" | "unpaid" | "canceled";
  currency: string;
  created: number;
  billing_cycle_anchor: number;
  trial_end: number | null;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  ended_at: number | null;
  pause_collection: { behavior: string; resumes_at: null } | null;
  default_payment_method: string | null;
  latest_invoice: string | null;
  items: List<{ id: string; price: Price; quantity: number; current_period_start: number; current_period_end: number }>;
  metadata: Metadata;
};
export type Invoice = {
  id: string;
  object: "invoice";
  customer: string;
  status: "draft" | "open" | "paid" | "void";
  currency: string;
  description: string | null;
  amount_due: number;
  amount_paid: number;
  total: number;
  attempt_count: number;
  auto_advance: boolean;
  billing_reason: "manual" | "subscription_create" | "subscription_cycle";
  default_payment_method: string | null;
  starting_balance: number;
  ending_balance: number | null;
  hosted_invoice_url: string | null;
  status_transitions: { paid_at: number | null };
  lines: List<{ id: string; amount: number; period: { start: number; end: number } }>;
  parent: { type: "subscription_details"; subscription_details: { subscription: string; metadata: Metadata } } | null;
  metadata: Metadata;
};
export type Refund = {
  id: string;
  object: "refund";
  amount: number;
  status: "succeeded";
  created: number;
  payment_intent: string;
  metadata: Metadata;
};
type Intent = { id: string; invoice: string; amount: number; refunded: number };

export type Books = {
  clock: ContractClock;
  outbox: ReturnType<typeof webhookOutbox>;
  customers: Map<string, Customer>;
  methods: Map<string, Method>;
  /** Ids of ways to pay that are declined. */
  declined: Set<string>;
  products: Set<string>;
  coupons: Map<string, { amount_off: number; months: number }>;
  sessions: Map<string, { session: Session; wish: unknown }>;
  subscriptions: Map<string, Subscription>;
  /** What only the server knows: what a coupon takes off until when, and when it tries again. */
  hidden: Map<string, { off: number; offUntil: number; retryAt: number | null }>;
  invoices: Map<string, Invoice>;
  intents: Map<string, Intent>;
  refunds: Map<string, Refund>;
  answers: Map<string, { sent: string; status: number; body: string }>;
  nextId: (prefix: string) => string;
};

export function newBooks(clock: ContractClock, outbox: Books["outbox"]): Books {
  let count = 0;
  return {
    ...{ clock, outbox, customers: new Map(), methods: new Map(), declined: new Set(), products: new Set() },
    ...{ coupons: new Map(), sessions: new Map(), subscriptions: new Map(), hidden: new Map(), invoices: new Map() },
    ...{ intents: new Map(), refunds: new Map(), answers: new Map() },
    nextId: (prefix) => `${prefix}_${String(++count).padStart(14, "0")}`,
  };
}

export function must<Value>(map: Map<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no ${id}.`);
  return value;
}

type Told = { object: unknown; previous_attributes?: Record<string, unknown> };

export function tell({ outbox, clock, nextId }: Books, type: string, data: Told): void {
  const about = { id: nextId("evt"), object: "event", api_version: "2026-10-28.endive", created: clock.seconds() };
  outbox.add(type, {
    ...about,
    type,
    livemode: false,
    pending_webhooks: 1,
    data,
    request: { id: null, idempotency_key: null },
  });
}

/** Changes a subscription and tells what it was before. */
export function change(books: Books, subscription: Subscription, to: Partial<Subscription>): void {
  const names = Object.keys(to) as (keyof Subscription)[];
  const before = Object.fromEntries(names.map((name) => [name, structuredClone(subscription[name])]));
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(to[name]));
  if (changed.length === 0) return;
  Object.assign(subscription, to);
  const previous = Object.fromEntries(changed.map((name) => [name, difference(before[name], to[name])]));
  tell(books, "customer.subscription.updated", { object: structuredClone(subscription), previous_attributes: previous });
}

/** Of metadata only what has changed, with null for what wasn't there. */
function difference(before: unknown, after: unknown): unknown {
  if (typeof before !== "object" || before === null || typeof after !== "object" || after === null) return before;
  const [one, other] = [before as Metadata, after as Metadata];
  return Object.fromEntries(
    Object.keys(other)
      .filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]))
      .map((key) => [key, one[key] ?? null]),
  );
}
