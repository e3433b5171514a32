import type { z } from "zod";
import { type Books, type LinkEntity, type RefundEntity, type SubscriptionEntity, tell } from "./books.ts";
import { end, nextMidnight } from "./cycles.ts";
import * as requests from "./requests.ts";

export class Refused extends Error {
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

export type Asked = { books: Books; id: string; sub: string; body: unknown; query: URLSearchParams; headers: Headers };
type Route = { method: string; path: RegExp; act: (asked: Asked) => unknown };

const found = <Value>(map: Map<string, Value>, id: string): Value => {
  const value = map.get(id);
  if (value === undefined) throw new Refused("The id provided does not exist");
  return value;
};

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(body);
  if (error) throw new Refused(error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
  return data as z.infer<Schema>;
}

const list = <Item>(items: Item[]) => ({ entity: "collection", count: items.length, items });

export const routes: Route[] = [
  { method: "POST", path: /^\/v1\/plans$/, act: addPlan },
  { method: "POST", path: /^\/v1\/subscriptions$/, act: addSubscription },
  { method: "GET", path: /^\/v1\/subscriptions\/(sub_\w+)$/, act: ({ books, id }) => found(books.subscriptions, id) },
  { method: "POST", path: /^\/v1\/subscriptions\/(sub_\w+)\/cancel$/, act: cancel },
  { method: "POST", path: /^\/v1\/subscriptions\/(sub_\w+)\/pause$/, act: pause },
  { method: "POST", path: /^\/v1\/subscriptions\/(sub_\w+)\/resume$/, act: resume },
  {
    method: "GET",
    path: /^\/v1\/invoices$/,
    act: ({ books, query }) =>
      list([...books.invoices.values()].filter(({ subscription_id: of }) => of === query.get("subscription_id")).reverse()),
  },
  { method: "GET", path: /^\/v1\/invoices\/(inv_\w+)$/, act: ({ books, id }) => found(books.invoices, id) },
  { method: "GET", path: /^\/v1\/payments\/(pay_\w+)$/, act: ({ books, id }) => found(books.payments, id) },
  { method: "POST", path: /^\/v1\/payments\/(pay_\w+)\/refund$/, act: refund },
  {
    method: "GET",
    path: /^\/v1\/payments\/(pay_\w+)\/refunds$/,
    act: ({ books, id }) => list([...books.refunds.values()].filter(({ payment_id: of }) => of === id)),
  },
  {
    method: "GET",
    path: /^\/v1\/refunds$/,
    act: ({ books, query }) => {
      const [from, skip, count] = ["from", "skip", "count"].map((name) => Number(query.get(name)));
      const since = [...books.refunds.values()].filter(({ created_at: at }) => at >= (from ?? 0)).reverse();
      return list(since.slice(skip, (skip ?? 0) + (count || 10)));
    },
  },
  { method: "GET", path: /^\/v1\/payment_links\/(plink_\w+)$/, act: ({ books, id }) => found(books.links, id) },
  { method: "POST", path: /^\/v1\/payment_links$/, act: addLink },
  { method: "POST", path: /^\/v1\/payment_links\/(plink_\w+)\/cancel$/, act: cancelLink },
  {
    method: "GET",
    path: /^\/v1\/payment_links$/,
    act: ({ books, query }) => ({
      payment_links: [...books.links.values()].filter(({ reference_id: of }) => of === query.get("reference_id")),
    }),
  },
  { method: "DELETE", path: /^\/v1\/customers\/(cust_\w+)\/tokens\/(token_\w+)$/, act: () => ({ deleted: true }) },
];

function addPlan({ books, body }: Asked) {
  const { item, period, interval } = read(requests.NewPlan, body);
  if (period !== "monthly" && period !== "yearly") throw new Refused("The contract knows months and years.");
  const id = books.nextId("plan");
  books.plans.set(id, { id, period, interval, amount: item.amount, currency: item.currency });
  return { id, entity: "plan", interval, period, item: { ...item, id: books.nextId("item"), active: true }, notes: [] };
}

function addSubscription({ books, body }: Asked): SubscriptionEntity {
  const wish = read(requests.NewSubscription, body);
  const plan = found(books.plans, wish.plan_id);
  const now = books.clock.seconds();
  if (wish.start_at !== undefined && wish.start_at <= now) throw new Refused("start_at should be in the future");
  if (wish.expire_by !== undefined && wish.expire_by <= now) throw new Refused("expire_by should be in the future");
  if (wish.expire_by && wish.start_at && wish.expire_by > wish.start_at)
    throw new Refused("expire_by cannot be after start_at");
  const id = books.nextId("sub");
  const months = (plan.period === "monthly" ? 1 : 12) * wish.total_count;
  const subscription: SubscriptionEntity = {
    ...{ id, entity: "subscription", plan_id: plan.id, customer_id: null, status: "created", current_start: null },
    ...{ current_end: null, ended_at: null, quantity: wish.quantity, notes: wish.notes ?? [] },
    ...{
      charge_at: wish.start_at ?? null,
      start_at: wish.start_at ?? null,
      end_at: nextMidnight(wish.start_at ?? now, months),
    },
    ...{ auth_attempts: 0, total_count: wish.total_count, paid_count: 0, customer_notify: wish.customer_notify },
    ...{ created_at: now, expire_by: wish.expire_by ?? null, short_url: `https://rzp.io/i/${id}`, source: "api" },
    ...{ has_scheduled_changes: false, change_scheduled_at: null, offer_id: wish.offer_id ?? null },
    remaining_count: wish.total_count,
  };
  books.subscriptions.set(id, subscription);
  books.hidden.set(id, { cancelAtCycleEnd: false, instrument: null, invoice: null });
  return subscription;
}

const over: readonly string[] = ["cancelled", "completed", "expired"];

function cancel({ books, id, body }: Asked) {
  const { cancel_at_cycle_end: atCycleEnd } = read(requests.Cancelling, body ?? {});
  const subscription = found(books.subscriptions, id);
  const { status } = subscription;
  if (over.includes(status)) throw new Refused(`Subscription is not cancellable in ${status} status.`);
  if (!atCycleEnd) end(books, subscription, "cancelled");
  else if (subscription.current_end === null)
    throw new Refused("Subscription cannot be cancelled at cycle end since no billing cycle is going on");
  else found(books.hidden, id).cancelAtCycleEnd = true;
  return subscription;
}

function pause({ books, id, body }: Asked) {
  read(requests.Pausing, body);
  const subscription = found(books.subscriptions, id);
  if (subscription.status !== "active") throw new Refused("Subscription can only be paused in active status");
  Object.assign(subscription, { status: "paused", paused_at: books.clock.seconds(), pause_initiated_by: "self" });
  tell(books, "subscription.paused", { subscription });
  return subscription;
}

function resume({ books, id, body }: Asked) {
  read(requests.Resuming, body);
  const subscription = found(books.subscriptions, id);
  if (subscription.status !== "paused") throw new Refused("Subscription is not in paused status");
  Object.assign(subscription, { status: "active", charge_at: Math.max(subscription.charge_at ?? 0, books.clock.seconds()) });
  tell(books, "subscription.resumed", { subscription });
  return subscription;
}

function refund({ books, id, body, headers }: Asked): RefundEntity {
  const wish = read(requests.NewRefund, body ?? {});
  const key = headers.get("x-refund-idempotency");
  if (key !== null) read(requests.refundKey, key);
  const known = key === null ? undefined : books.refundKeys.get(key);
  if (known && known.body !== JSON.stringify(body))
    throw new Refused("Different request with the same idempotency key has already been processed.");
  if (known) return known.refund;
  const payment = found(books.payments, id);
  const amount = wish.amount ?? payment.amount;
  if (payment.amount_refunded + amount > payment.amount)
    throw new Refused("The refund amount provided is greater than amount captured");
  payment.amount_refunded += amount;
  const made: RefundEntity = {
    ...{ id: books.nextId("rfnd"), entity: "refund", amount, currency: "INR", payment_id: id, notes: wish.notes ?? [] },
    ...{ receipt: wish.receipt ?? null, created_at: books.clock.seconds(), status: "processed" },
    ...{ speed_requested: wish.speed, speed_processed: "normal" },
  };
  books.refunds.set(made.id, made);
  if (key !== null) books.refundKeys.set(key, { body: JSON.stringify(body), refund: made });
  tell(books, "refund.created", { refund: made, payment });
  tell(books, "refund.processed", { refund: made, payment });
  return made;
}

function addLink({ books, body }: Asked): LinkEntity {
  const wish = read(requests.NewLink, body);
  if ([...books.links.values()].some(({ reference_id: taken }) => taken === wish.reference_id))
    throw new Refused(`payment link with given reference_id (${wish.reference_id}) already exists`);
  const now = books.clock.seconds();
  if (wish.expire_by !== undefined && wish.expire_by < now + 15 * 60)
    throw new Refused("expire_by should be at least 15 minutes after current time");
  if ((wish.expire_by ?? 0) > now + sixMonths) throw new Refused("expire_by cannot be more than six months from now");
  const id = books.nextId("plink");
  const { amount, currency, reference_id, notes = {} } = wish;
  const link: LinkEntity = {
    ...{ id, amount, amount_paid: 0, currency, status: "created", reference_id, short_url: `https://rzp.io/i/${id}` },
    ...{ notes, customer: { name: wish.customer.name, email: wish.customer.email }, created_at: now },
    ...{ payments: null, expire_by: wish.expire_by ?? now + sixMonths, expired_at: 0, cancelled_at: 0 },
  };
  books.links.set(id, link);
  return link;
}

const sixMonths = 180 * 86_400;

function cancelLink({ books, id }: Asked): LinkEntity {
  const link = found(books.links, id);
  if (link.status !== "created") throw new Refused(`Payment Link cannot be cancelled in ${link.status} status.`);
  Object.assign(link, { status: "cancelled", cancelled_at: books.clock.seconds() });
  tell(books, "payment_link.cancelled", { payment_link: link });
  return link;
}
