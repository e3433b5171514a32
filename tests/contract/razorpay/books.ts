import type { ContractClock } from "../contract-clock.ts";
import type { webhookOutbox } from "../webhook-outbox.ts";

/** How somebody pays. `works` is asked at each charge. */
export type Instrument = {
  method: "upi" | "card";
  vpa?: string;
  card?: { last4: string; network: string; expiry_month: number; expiry_year: number };
  works: boolean;
};

type Notes = Record<string, string>;
export type Plan = { id: string; period: "monthly" | "yearly"; interval: number; amount: number; currency: string };

/** As `GET /v1/subscriptions/:id` answers, https://razorpay.com/docs/api/payments/subscriptions */
export type SubscriptionEntity = {
  id: string;
  entity: "subscription";
  plan_id: string;
  customer_id: string | null;
  status: "created" | "authenticated" | "active" | "pending" | "halted" | "paused" | "cancelled" | "completed" | "expired";
  current_start: number | null;
  current_end: number | null;
  ended_at: number | null;
  quantity: number;
  notes: Notes | never[];
  charge_at: number | null;
  start_at: number | null;
  end_at: number | null;
  auth_attempts: number;
  total_count: number;
  paid_count: number;
  customer_notify: boolean;
  created_at: number;
  expire_by: number | null;
  short_url: string;
  has_scheduled_changes: boolean;
  change_scheduled_at: number | null;
  source: "api";
  offer_id: string | null;
  remaining_count: number;
  paused_at?: number;
  pause_initiated_by?: string;
};

export type PaymentEntity = {
  id: string;
  entity: "payment";
  amount: number;
  currency: string;
  status: "captured" | "refunded";
  order_id: string;
  description: string | null;
  invoice_id: string | null;
  method: "upi" | "card";
  amount_refunded: number;
  card?: Instrument["card"];
  vpa: string | null;
  customer_id: string | null;
  token_id: string | null;
  notes: never[];
  created_at: number;
};

export type InvoiceEntity = {
  id: string;
  entity: "invoice";
  subscription_id: string;
  payment_id: string | null;
  status: "issued" | "paid";
  amount: number;
  amount_paid: number;
  currency: string;
  billing_start: number;
  billing_end: number;
  paid_at: number | null;
};

export type RefundEntity = {
  id: string;
  entity: "refund";
  amount: number;
  currency: string;
  payment_id: string;
  notes: Notes | never[];
  receipt: string | null;
  created_at: number;
  status: "processed";
  speed_requested: string;
  speed_processed: "normal";
};

export type LinkEntity = {
  id: string;
  amount: number;
  amount_paid: number;
  currency: string;
  status: "created" | "paid" | "cancelled" | "expired";
  reference_id: string;
  short_url: string;
  notes: Notes;
  customer: Record<string, string>;
  /** Null until it is paid. */
  payments: { payment_id: string; amount: number; status: "captured"; created_at: number }[] | null;
  created_at: number;
  expire_by: number;
  expired_at: number;
  cancelled_at: number;
};

/** What only the server knows of a subscription. */
export type Hidden = { cancelAtCycleEnd: boolean; instrument: Instrument | null; invoice: InvoiceEntity | null };

export type Books = {
  clock: ContractClock;
  outbox: ReturnType<typeof webhookOutbox>;
  plans: Map<string, Plan>;
  subscriptions: Map<string, SubscriptionEntity>;
  hidden: Map<string, Hidden>;
  payments: Map<string, PaymentEntity>;
  invoices: Map<string, InvoiceEntity>;
  refunds: Map<string, RefundEntity>;
  /** What was answered to an `X-Refund-Idempotency`, and for which body. */
  refundKeys: Map<string, { body: string; refund: RefundEntity }>;
  links: Map<string, LinkEntity>;
  nextId: (prefix: string) => string;
};

export function newBooks(clock: ContractClock, outbox: Books["outbox"]): Books {
  let count = 0;
  return {
    ...{ clock, outbox, plans: new Map(), subscriptions: new Map(), hidden: new Map(), payments: new Map() },
    ...{ invoices: new Map(), refunds: new Map(), refundKeys: new Map(), links: new Map() },
    nextId: (prefix) => `${prefix}_${String(++count).padStart(14, "0")}`,
  };
}

export function must<Value>(map: Map<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no ${id}.`);
  return value;
}

/** Tells of a subscription, as it is at this moment. */
export function tell({ outbox, clock }: Books, event: string, entities: Record<string, unknown>): void {
  const payload = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]));
  const contains = Object.keys(entities);
  outbox.add(event, { entity: "event", account_id: "acc_contract", event, contains, payload, created_at: clock.seconds() });
}
