import { type Books, change, type Invoice, list, must, type Subscription, tell } from "./books.ts";

const day = 86_400;
const retryEvery = 3 * day;
const mostAttempts = 4;

/** Carries out what falls due until then, each at its time. */
export function advance(books: Books, until: number): void {
  for (;;) {
    const [next] = [...books.subscriptions.values()]
      .flatMap((subscription) => {
        const due = dueAt(books, subscription);
        return due !== null && due * 1_000 <= until ? [{ subscription, due }] : [];
      })
      .sort((one, other) => one.due - other.due);
    if (!next) break;
    books.clock.set(Math.max(books.clock.now(), next.due * 1_000));
    work(books, next.subscription);
  }
  books.clock.set(until);
}

function dueAt(books: Books, { id, status, items }: Subscription): number | null {
  if (status === "canceled" || status === "unpaid") return null;
  return must(books.hidden, id).retryAt ?? items.data[0]?.current_period_end ?? null;
}

function work(books: Books, subscription: Subscription): void {
  const hidden = must(books.hidden, subscription.id);
  if (hidden.retryAt !== null) {
    attempt(books, subscription, must(books.invoices, subscription.latest_invoice ?? ""));
    return;
  }
  const [item] = subscription.items.data;
  if (!item) throw new Error("Nothing is sold.");
  if (subscription.cancel_at_period_end) {
    end(books, subscription);
    return;
  }
  const start = item.current_period_end;
  item.current_period_start = start;
  item.current_period_end = nextCycle(start, item.price.recurring.interval, subscription.billing_cycle_anchor);
  if (subscription.status === "trialing") change(books, subscription, { status: "active" });
  const invoice = issue(books, subscription, "subscription_cycle");
  if (subscription.pause_collection) invoice.status = "void";
  else attempt(books, subscription, invoice);
}

/** A draft for the cycle that has begun, less what a coupon takes off. */
export function issue(books: Books, subscription: Subscription, reason: Invoice["billing_reason"]): Invoice {
  const [item] = subscription.items.data;
  if (!item) throw new Error("Nothing is sold.");
  const { off, offUntil } = must(books.hidden, subscription.id);
  const isTrial = subscription.status === "trialing";
  const full = item.price.unit_amount * item.quantity;
  const amount = isTrial ? 0 : full - (item.current_period_start < offUntil ? Math.min(off, full) : 0);
  const invoice = newInvoice(books, {
    ...{ customer: subscription.customer, currency: subscription.currency, billing_reason: reason, amount },
    ...{ methodId: subscription.default_payment_method, isAdvanced: true, metadata: {}, description: null },
    period: { start: item.current_period_start, end: item.current_period_end },
  });
  const { id, metadata } = subscription;
  invoice.parent = { type: "subscription_details", subscription_details: { subscription: id, metadata: { ...metadata } } };
  subscription.latest_invoice = invoice.id;
  finalize(books, invoice);
  return invoice;
}

type NewInvoice = Pick<Invoice, "customer" | "currency" | "billing_reason" | "metadata" | "description"> & {
  amount: number;
  methodId: string | null;
  isAdvanced: boolean;
  period: { start: number; end: number };
};

export function newInvoice(books: Books, { amount, methodId, isAdvanced, period, ...about }: NewInvoice): Invoice {
  const line = { id: books.nextId("il"), amount, period };
  const invoice: Invoice = {
    ...{ id: books.nextId("in"), object: "invoice", status: "draft", ...about, amount_due: amount, amount_paid: 0 },
    ...{ total: amount, attempt_count: 0, auto_advance: isAdvanced, default_payment_method: methodId, starting_balance: 0 },
    ...{
      ending_balance: null,
      hosted_invoice_url: null,
      status_transitions: { paid_at: null },
      lines: list([line]),
      parent: null,
    },
  };
  books.invoices.set(invoice.id, invoice);
  return invoice;
}

/** From then on it is owed; what the customer has in advance pays first. */
export function finalize(books: Books, invoice: Invoice): void {
  const customer = must(books.customers, invoice.customer);
  const used = Math.min(invoice.total, Math.max(0, -customer.balance));
  Object.assign(invoice, { status: "open", starting_balance: customer.balance, amount_due: invoice.total - used });
  customer.balance += used;
  Object.assign(invoice, {
    ending_balance: customer.balance,
    hosted_invoice_url: `https://invoice.stripe.com/i/${invoice.id}`,
  });
}

/** Charges an invoice of a subscription, and what follows for the subscription. */
export function attempt(books: Books, subscription: Subscription, invoice: Invoice): void {
  const hidden = must(books.hidden, subscription.id);
  const isPaid = pay(books, invoice, invoice.default_payment_method ?? subscription.default_payment_method);
  const isOver = !isPaid && invoice.attempt_count >= mostAttempts;
  hidden.retryAt = isPaid || isOver ? null : books.clock.seconds() + retryEvery;
  change(books, subscription, { status: isPaid ? statusWhenPaid(subscription) : isOver ? "unpaid" : "past_due" });
}

const statusWhenPaid = ({ status }: Subscription) => (status === "trialing" ? "trialing" : "active");

export function pay(books: Books, invoice: Invoice, methodId: string | null): boolean {
  const { clock } = books;
  if (invoice.amount_due > 0) invoice.attempt_count++;
  const isPaid = invoice.amount_due === 0 || (methodId !== null && !books.declined.has(methodId));
  if (!isPaid) {
    tell(books, "invoice.payment_failed", { object: structuredClone(invoice) });
    return false;
  }
  const paid = invoice.amount_due;
  Object.assign(invoice, { status: "paid", amount_paid: paid, status_transitions: { paid_at: clock.seconds() } });
  if (paid > 0) {
    const id = books.nextId("pi");
    books.intents.set(id, { id, invoice: invoice.id, amount: paid, refunded: 0 });
  }
  tell(books, "invoice.paid", { object: structuredClone(invoice) });
  return true;
}

export function end(books: Books, subscription: Subscription): void {
  Object.assign(subscription, { status: "canceled", ended_at: books.clock.seconds() });
  tell(books, "customer.subscription.deleted", { object: structuredClone(subscription) });
}

/** The day of the anchor in the next month or year, or the month's last. */
export function nextCycle(from: number, interval: "month" | "year", anchor: number): number {
  const [date, of] = [new Date(from * 1_000), new Date(anchor * 1_000)];
  const month = date.getUTCMonth() + (interval === "month" ? 1 : 12);
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const next = Date.UTC(date.getUTCFullYear(), month, Math.min(of.getUTCDate(), last));
  return next / 1_000 + (anchor % day);
}
