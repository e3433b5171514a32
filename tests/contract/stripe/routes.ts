import type { z } from "zod";
import { type Books, type Customer, change, list, type Refund, type Session, type Subscription, tell } from "./books.ts";
import { end, finalize, newInvoice, pay } from "./cycles.ts";
import * as requests from "./requests.ts";

export class Refused extends Error {
  readonly status: number;
  readonly problem: { type: string; code: string; message: string };
  constructor(code: string, message: string, { status = 400, type = "invalid_request_error" } = {}) {
    super(message);
    this.status = status;
    this.problem = { type, code, message };
  }
}

export type Asked = { books: Books; id: string; sub: string; form: Record<string, unknown>; query: Record<string, unknown> };
type Route = { method: "GET" | "POST" | "DELETE"; path: RegExp; act: (asked: Asked) => unknown };

function found<Value>(map: Map<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Refused("resource_missing", `No such object: ${id}`, { status: 404 });
  return value;
}

function read<Schema extends z.ZodType>(schema: Schema, form: unknown): z.infer<Schema> {
  const { data, error } = schema.safeParse(form);
  if (!error) return data as z.infer<Schema>;
  const code = error.issues[0]?.code === "unrecognized_keys" ? "parameter_unknown" : "parameter_invalid";
  throw new Refused(code, error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}

const customersPath = String.raw`^/v1/customers/(cus_\w+)`;
const get = (path: string, act: Route["act"]): Route => ({ method: "GET", path: new RegExp(path), act });
const post = (path: string, act: Route["act"]): Route => ({ method: "POST", path: new RegExp(path), act });

export const routes: Route[] = [
  post("^/v1/customers$", addCustomer),
  get(`${customersPath}$`, ({ books, id }) => found(books.customers, id)),
  post(`${customersPath}$`, updateCustomer),
  get(`${customersPath}/payment_methods$`, ({ books, id }) => list(methodsOf(books, id))),
  get(`${customersPath}/payment_methods/(pm_\\w+)$`, ({ books, id, sub }) => {
    const method = found(books.methods, sub);
    if (method.customer !== id) throw new Refused("resource_missing", "No such payment method", { status: 404 });
    return method;
  }),
  post(`${customersPath}/balance_transactions$`, ({ books, id, form }) => {
    const { amount } = read(requests.NewCredit, form);
    const customer = found(books.customers, id);
    customer.balance += amount;
    return { id: books.nextId("cbtxn"), object: "customer_balance_transaction", amount, ending_balance: customer.balance };
  }),
  post(String.raw`^/v1/payment_methods/(pm_\w+)/detach$`, ({ books, id }) =>
    Object.assign(found(books.methods, id), { customer: null }),
  ),
  post("^/v1/products$", addProduct),
  post("^/v1/coupons$", ({ books, form }) => {
    const { amount_off, duration, duration_in_months = 1 } = read(requests.NewCoupon, form);
    const id = books.nextId("coupon");
    books.coupons.set(id, { amount_off, months: duration === "forever" ? 1_200 : duration_in_months });
    return { id, object: "coupon", amount_off, duration, valid: true };
  }),
  post("^/v1/checkout/sessions$", addSession),
  get(String.raw`^/v1/checkout/sessions/(cs_\w+)$`, ({ books, id }) => found(books.sessions, id).session),
  post(String.raw`^/v1/checkout/sessions/(cs_\w+)/expire$`, ({ books, id }) => {
    const { session } = found(books.sessions, id);
    if (session.status !== "open") throw new Refused("session_not_open", "Only open sessions can be expired");
    Object.assign(session, { status: "expired", url: null });
    tell(books, "checkout.session.expired", { object: session });
    return session;
  }),
  get(String.raw`^/v1/subscriptions/(sub_\w+)$`, ({ books, id }) => found(books.subscriptions, id)),
  post(String.raw`^/v1/subscriptions/(sub_\w+)$`, updateSubscription),
  { method: "DELETE", path: /^\/v1\/subscriptions\/(sub_\w+)$/, act: endSubscription },
  post("^/v1/invoices$", addInvoice),
  get("^/v1/invoices$", ({ books, query }) =>
    list([...books.invoices.values()].filter(({ customer }) => customer === query.customer).reverse()),
  ),
  get(String.raw`^/v1/invoices/(in_\w+)$`, ({ books, id }) => found(books.invoices, id)),
  post("^/v1/invoiceitems$", addItem),
  post(String.raw`^/v1/invoices/(in_\w+)/finalize$`, ({ books, id, form }) => {
    read(requests.Finalizing, form);
    const invoice = found(books.invoices, id);
    if (invoice.status !== "draft") throw new Refused("invoice_not_editable", "This invoice is already finalized");
    finalize(books, invoice);
    return invoice;
  }),
  post(String.raw`^/v1/invoices/(in_\w+)/pay$`, payInvoice),
  post(String.raw`^/v1/invoices/(in_\w+)/void$`, ({ books, id }) =>
    Object.assign(found(books.invoices, id), { status: "void" }),
  ),
  get("^/v1/invoice_payments$", ({ books, query }) => {
    const { payment_intent } = (query.payment ?? {}) as Record<string, string>;
    const paid = [...books.intents.values()].filter(
      (intent) => intent.invoice === query.invoice || intent.id === payment_intent,
    );
    return list(
      paid.map((intent) => ({
        ...{ id: `inpay_${intent.id}`, object: "invoice_payment", invoice: intent.invoice, status: "paid" },
        payment: { type: "payment_intent", payment_intent: intent.id },
      })),
    );
  }),
  post("^/v1/refunds$", addRefund),
  get("^/v1/refunds$", ({ books, query }) =>
    list(
      [...books.refunds.values()].filter(({ payment_intent, created }) => {
        const { gte = 0 } = (query.created ?? {}) as { gte?: string };
        return (query.payment_intent ?? payment_intent) === payment_intent && created >= Number(gte);
      }),
    ),
  ),
  post("^/v1/billing_portal/sessions$", ({ books, form }) => {
    const { customer, flow_data: flow } = read(requests.NewPortal, form);
    found(books.customers, customer);
    if (
      flow?.type === "subscription_cancel" &&
      found(books.subscriptions, flow.subscription_cancel.subscription).customer !== customer
    )
      throw new Refused("resource_missing", "No such subscription", { status: 404 });
    const id = books.nextId("bps");
    const path = flow ? `${id}/flow/${flow.type}` : id;
    return { id, object: "billing_portal.session", customer, url: `https://billing.stripe.com/p/session/${path}` };
  }),
];

const methodsOf = (books: Books, customer: string) =>
  [...books.methods.values()].filter((method) => method.customer === customer);

function addCustomer({ books, form }: Asked): Customer {
  read(requests.NewCustomer, form);
  const id = books.nextId("cus");
  const customer: Customer = { id, object: "customer", balance: 0, invoice_settings: { default_payment_method: null } };
  books.customers.set(id, customer);
  return customer;
}

function updateCustomer({ books, id, form }: Asked): Customer {
  const { invoice_settings: settings } = read(requests.CustomerUpdate, form);
  const customer = found(books.customers, id);
  if (settings) customer.invoice_settings = settings;
  return customer;
}

function addProduct({ books, form }: Asked) {
  const { id = books.nextId("prod"), name } = read(requests.NewProduct, form);
  if (books.products.has(id)) throw new Refused("resource_already_exists", "Product already exists.");
  books.products.add(id);
  return { id, object: "product", name, active: true };
}

function addSession({ books, form }: Asked): Session {
  const wish = read(requests.NewSession, form);
  found(books.customers, wish.customer);
  if (wish.mode === "subscription" && !books.products.has(wish.line_items[0]?.price_data.product ?? ""))
    throw new Refused("resource_missing", "No such product", { status: 404 });
  const id = books.nextId("cs_test");
  const session: Session = {
    ...{ id, object: "checkout.session", mode: wish.mode, status: "open", url: `https://checkout.stripe.com/c/pay/${id}` },
    ...{ customer: wish.customer, subscription: null },
    client_reference_id: wish.mode === "subscription" ? wish.client_reference_id : null,
  };
  books.sessions.set(id, { session, wish });
  return session;
}

function updateSubscription({ books, id, form }: Asked): Subscription {
  const wish = read(requests.SubscriptionUpdate, form);
  const subscription = found(books.subscriptions, id);
  if (subscription.status === "canceled") throw new Refused("resource_missing", "No such subscription", { status: 404 });
  const [item] = subscription.items.data;
  const [sold] = wish.items ?? [];
  if (item && sold) {
    if (sold.id !== item.id || !books.products.has(sold.price_data.product))
      throw new Refused("resource_missing", "No such item");
    item.price = sold.price_data;
  }
  const until = item?.current_period_end ?? null;
  const { cancel_at_period_end: atEnd, pause_collection: pause, default_payment_method: method } = wish;
  change(books, subscription, {
    ...(wish.metadata && { metadata: { ...subscription.metadata, ...wish.metadata } }),
    ...(atEnd !== undefined && {
      ...{ cancel_at_period_end: atEnd, cancel_at: atEnd ? until : null },
      canceled_at: atEnd ? books.clock.seconds() : null,
    }),
    ...(pause !== undefined && { pause_collection: pause === "" ? null : { behavior: pause.behavior, resumes_at: null } }),
    ...(method && { default_payment_method: found(books.methods, method).id }),
  });
  return subscription;
}

function endSubscription({ books, id }: Asked): Subscription {
  const subscription = found(books.subscriptions, id);
  if (subscription.status === "canceled") throw new Refused("resource_missing", "No such subscription", { status: 404 });
  end(books, subscription);
  return subscription;
}

function addInvoice({ books, form }: Asked) {
  const wish = read(requests.NewInvoice, form);
  const now = books.clock.seconds();
  found(books.customers, wish.customer);
  return newInvoice(books, {
    ...{
      customer: wish.customer,
      currency: wish.currency,
      billing_reason: "manual",
      amount: 0,
      period: { start: now, end: now },
    },
    ...{ methodId: wish.default_payment_method ?? null, isAdvanced: wish.auto_advance, metadata: wish.metadata ?? {} },
    description: wish.description,
  });
}

function addItem({ books, form }: Asked) {
  const { invoice: of, amount, customer } = read(requests.NewItem, form);
  const invoice = found(books.invoices, of);
  if (invoice.customer !== customer || invoice.status !== "draft")
    throw new Refused("invoice_not_editable", "It can't be added.");
  const id = books.nextId("ii");
  invoice.lines.data = [{ id, amount, period: { start: books.clock.seconds(), end: books.clock.seconds() } }];
  Object.assign(invoice, { total: amount, amount_due: amount });
  return { id, object: "invoiceitem", amount, invoice: of };
}

function payInvoice({ books, id, form }: Asked) {
  read(requests.Nothing, form);
  const invoice = found(books.invoices, id);
  if (invoice.status !== "open") throw new Refused("invoice_already_paid", `Invoice is ${invoice.status}`);
  const usual = found(books.customers, invoice.customer).invoice_settings.default_payment_method;
  if (!pay(books, invoice, invoice.default_payment_method ?? usual))
    throw new Refused("card_declined", "Your card was declined.", { status: 402, type: "card_error" });
  return invoice;
}

function addRefund({ books, form }: Asked): Refund {
  const { payment_intent, amount, metadata = {} } = read(requests.NewRefund, form);
  const intent = found(books.intents, payment_intent);
  if (intent.refunded + amount > intent.amount) throw new Refused("charge_already_refunded", "More than was paid");
  intent.refunded += amount;
  const id = books.nextId("re");
  const refund: Refund = {
    ...{ id, object: "refund", amount, status: "succeeded", created: books.clock.seconds(), payment_intent, metadata },
  };
  books.refunds.set(id, refund);
  tell(books, "refund.created", { object: refund });
  tell(books, "refund.updated", { object: refund, previous_attributes: {} });
  return refund;
}
