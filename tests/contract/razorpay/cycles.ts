import { type Books, type Hidden, type InvoiceEntity, must, type SubscriptionEntity, tell } from "./books.ts";

const day = 86_400;
const istOffset = 5.5 * 3_600;
const mostRetries = 3;
/** Above it each debit has to be approved by the payer (RBI); a mandate by UPI can't be for more. In paise. */
export const mostWithoutApproval = 1_500_000;

/** Carries out what falls due until then, each at its time. */
export function advance(books: Books, until: number): void {
  for (;;) {
    const [next] = [...books.subscriptions.values()]
      .filter(({ charge_at, status }) => charge_at !== null && charge_at * 1_000 <= until && runs.includes(status))
      .sort((one, other) => (one.charge_at ?? 0) - (other.charge_at ?? 0));
    if (!next?.charge_at) break;
    books.clock.set(Math.max(books.clock.now(), next.charge_at * 1_000));
    const hidden = must(books.hidden, next.id);
    if (hidden.cancelAtCycleEnd && next.status !== "pending") end(books, next, "cancelled");
    else charge(books, next);
  }
  books.clock.set(until);
  expireLinks(books);
}

function expireLinks(books: Books): void {
  for (const link of books.links.values()) {
    if (link.status !== "created" || link.expire_by > books.clock.seconds()) continue;
    Object.assign(link, { status: "expired", expired_at: link.expire_by });
    tell(books, "payment_link.expired", { payment_link: link });
  }
}

const runs: readonly string[] = ["authenticated", "active", "pending"];

/** Attempts to charge the cycle that is due. */
export function charge(books: Books, subscription: SubscriptionEntity): boolean {
  const hidden = must(books.hidden, subscription.id);
  const plan = must(books.plans, subscription.plan_id);
  const invoice = hidden.invoice ?? issue(books, subscription, plan.period);
  hidden.invoice = invoice;
  if (subscription.status === "authenticated") {
    subscription.status = "active";
    tell(books, "subscription.activated", { subscription });
  }
  if (!hidden.instrument?.works || plan.amount > mostWithoutApproval) return fail(books, subscription);
  settle(books, { subscription, hidden, invoice });
  return true;
}

/** The payer approves, or the bank says yes at last. */
export function settle(
  books: Books,
  { subscription, hidden, invoice }: { subscription: SubscriptionEntity; hidden: Hidden; invoice: InvoiceEntity },
): void {
  const { clock } = books;
  const payment = pay(books, { amount: invoice.amount, hidden, invoiceId: invoice.id });
  Object.assign(invoice, { status: "paid", payment_id: payment.id, amount_paid: invoice.amount, paid_at: clock.seconds() });
  const wasFailing = subscription.status === "pending" || subscription.status === "halted";
  Object.assign(subscription, {
    ...{ status: "active", auth_attempts: 0, paid_count: subscription.paid_count + 1 },
    ...{ remaining_count: subscription.remaining_count - 1, customer_id: payment.customer_id },
    ...{ current_start: invoice.billing_start, current_end: invoice.billing_end, charge_at: invoice.billing_end },
  });
  hidden.invoice = null;
  tell(books, "subscription.charged", { subscription, payment });
  if (wasFailing || subscription.paid_count === 1) tell(books, "subscription.activated", { subscription });
  if (subscription.remaining_count === 0) end(books, subscription, "completed");
}

type Paying = { amount: number; hidden: Pick<Hidden, "instrument">; invoiceId: string | null };

export function pay(books: Books, { amount, hidden: { instrument }, invoiceId }: Paying) {
  if (!instrument) throw new Error("Nobody has said how to pay.");
  const { method, card, vpa } = instrument;
  const payment = {
    ...{ id: books.nextId("pay"), entity: "payment" as const, amount, currency: "INR", status: "captured" as const },
    ...{
      order_id: books.nextId("order"),
      description: null,
      invoice_id: invoiceId,
      method,
      amount_refunded: 0,
      vpa: vpa ?? null,
    },
    ...{
      customer_id: "cust_contract",
      token_id: books.nextId("token"),
      notes: [] as never[],
      created_at: books.clock.seconds(),
    },
    ...(card && { card }),
  };
  books.payments.set(payment.id, payment);
  return payment;
}

function fail(books: Books, subscription: SubscriptionEntity): false {
  const attempts = subscription.auth_attempts + 1;
  const isOver = attempts > mostRetries;
  Object.assign(subscription, {
    ...{ status: isOver ? "halted" : "pending", auth_attempts: attempts },
    charge_at: isOver ? null : books.clock.seconds() + day,
  });
  tell(books, isOver ? "subscription.halted" : "subscription.pending", { subscription });
  return false;
}

export function end(books: Books, subscription: SubscriptionEntity, status: "cancelled" | "completed"): void {
  Object.assign(subscription, { status, ended_at: books.clock.seconds(), charge_at: null });
  tell(books, `subscription.${status}`, { subscription });
}

function issue(books: Books, subscription: SubscriptionEntity, period: "monthly" | "yearly"): InvoiceEntity {
  const { amount, currency } = must(books.plans, subscription.plan_id);
  const start = subscription.current_end ?? subscription.start_at ?? books.clock.seconds();
  const invoice: InvoiceEntity = {
    ...{ id: books.nextId("inv"), entity: "invoice", subscription_id: subscription.id, payment_id: null, status: "issued" },
    ...{ amount: amount * subscription.quantity, amount_paid: 0, currency, billing_start: start },
    ...{ billing_end: nextMidnight(start, period === "monthly" ? 1 : 12), paid_at: null },
  };
  books.invoices.set(invoice.id, invoice);
  return invoice;
}

/** The same day of a later month at midnight in India, or its last day where there is no such day. */
export function nextMidnight(seconds: number, months: number): number {
  const local = new Date((seconds + istOffset) * 1_000);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(local.getUTCDate(), last)) / 1_000 - istOffset;
}
