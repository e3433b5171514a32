import { signTimestamped } from "../../../src/platform/payments/timestamped-signature.ts";
import type { ContractClock } from "../contract-clock.ts";
import { contractLine } from "../line.ts";
import { webhookOutbox } from "../webhook-outbox.ts";
import { list, type Method, must, newBooks, type Subscription, tell } from "./books.ts";
import { advance, attempt, end, issue, nextCycle } from "./cycles.ts";
import { decodeForm } from "./form.ts";
import type { NewSession } from "./requests.ts";
import { Refused, routes } from "./routes.ts";

type Options = { clock: ContractClock; secretKey: string; webhookSecret: string; version: string };
export type Instrument = Pick<Method, "type" | "card" | "upi"> & { works: boolean };
type Wish = Extract<NewSession, { mode: "subscription" }>;

/** Stripe as its documentation has it, with a clock that stands still. What its customers do is in `person`. */
export function stripeServer({ clock, secretKey, webhookSecret, version }: Options) {
  const outbox = webhookOutbox(async (body, type) => ({
    ...{ body, type },
    headers: new Headers({
      "content-type": "application/json",
      "stripe-signature": await signTimestamped(webhookSecret, body, clock.now()),
    }),
  }));
  const books = newBooks(clock, outbox);

  async function handle(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const text = new TextDecoder().decode(await request.arrayBuffer());
    const key = request.headers.get("idempotency-key");
    const sent = `${request.method} ${pathname} ${text}`;
    const known = key === null ? undefined : books.answers.get(key);
    const answer = known ?? act(request, { pathname, search, text });
    if (known && known.sent !== sent) return problem(reused);
    if (key !== null && !known && request.method === "POST") books.answers.set(key, { sent, ...answer });
    return new Response(answer.body, { status: answer.status, headers: { "content-type": "application/json" } });
  }

  type Read = { pathname: string; search: string; text: string };
  function act(request: Request, { pathname, search, text }: Read): { status: number; body: string } {
    try {
      check(request);
      const route = routes.find(({ method, path }) => method === request.method && path.test(pathname));
      const [, id = "", sub = ""] = route?.path.exec(pathname) ?? [];
      if (!route)
        throw new Refused("url_invalid", `Unrecognized request URL (${request.method}: ${pathname})`, { status: 404 });
      const answer = route.act({ books, id, sub, form: decodeForm(text), query: decodeForm(search.slice(1)) });
      return { status: 200, body: JSON.stringify(answer) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.status, body: JSON.stringify({ error: error.problem }) };
    }
  }

  function check({ headers, method }: Request): void {
    if (headers.get("authorization") !== `Bearer ${secretKey}`)
      throw new Refused("api_key_invalid", "Invalid API Key", { status: 401 });
    if (headers.get("stripe-version") !== version) throw new Refused("version_invalid", "Say which version it is for.");
    const type = headers.get("content-type") ?? "";
    if (method === "POST" && !type.startsWith("application/x-www-form-urlencoded"))
      throw new Refused("content_type_invalid", "Requests are forms.");
  }

  function addMethod(customer: string, { works, ...about }: Instrument): Method {
    const method: Method = { id: books.nextId("pm"), object: "payment_method", customer, ...about };
    books.methods.set(method.id, method);
    if (!works) books.declined.add(method.id);
    return method;
  }

  const ofKey = (key: string): Subscription => {
    const subscription = [...books.subscriptions.values()].find(({ metadata }) => metadata.key === key);
    if (!subscription) throw new Error(`There is no subscription ${key}.`);
    return subscription;
  };

  const person = {
    /** Pays on the page of Checkout. False where it is declined. */
    checkOut(key: string, instrument: Instrument): boolean {
      const kept = [...books.sessions.values()].find(({ session }) => session.client_reference_id === key);
      if (kept?.session.status !== "open" || !instrument.works) return false;
      const method = addMethod(kept.session.customer, instrument);
      const subscription = begin(kept.wish as Wish, method);
      Object.assign(kept.session, { status: "complete", url: null, subscription: subscription.id });
      tell(books, "customer.subscription.created", { object: structuredClone(subscription) });
      attempt(books, subscription, issue(books, subscription, "subscription_create"));
      tell(books, "checkout.session.completed", { object: kept.session });
      return true;
    },
    /** On the page that stores a way to pay. */
    store(customer: string, instrument: Instrument): string {
      return addMethod(customer, instrument).id;
    },
    setWorks(key: string, works: boolean): void {
      const id = ofKey(key).default_payment_method ?? "";
      if (works) books.declined.delete(id);
      else books.declined.add(id);
    },
    /** Pays what is open at once. */
    payOpen(key: string): void {
      const subscription = ofKey(key);
      attempt(books, subscription, must(books.invoices, subscription.latest_invoice ?? ""));
    },
    refundAtDashboard(invoice: string, amount: number): void {
      const intent = [...books.intents.values()].find((each) => each.invoice === invoice);
      const about = { id: books.nextId("re"), amount, created: clock.seconds(), payment_intent: intent?.id ?? "" };
      const refund = { object: "refund" as const, status: "succeeded" as const, metadata: {}, ...about };
      books.refunds.set(refund.id, refund);
      tell(books, "refund.created", { object: refund });
    },
  };

  function begin(wish: Wish, method: Method): Subscription {
    const now = clock.seconds();
    const [line] = wish.line_items;
    const days = wish.subscription_data.trial_period_days;
    if (!line) throw new Error("Nothing is sold.");
    const price = line.price_data;
    const trialEnd = days ? now + days * 86_400 : null;
    const anchor = trialEnd ?? now;
    const until = trialEnd ?? nextCycle(now, price.recurring.interval, anchor);
    const coupon = books.coupons.get(wish.discounts?.[0]?.coupon ?? "");
    const id = books.nextId("sub");
    const item = {
      id: books.nextId("si"),
      price,
      quantity: line.quantity,
      current_period_start: now,
      current_period_end: until,
    };
    const subscription: Subscription = {
      ...{ id, object: "subscription", customer: wish.customer, status: trialEnd ? "trialing" : "active", created: now },
      ...{ currency: price.currency, billing_cycle_anchor: anchor, trial_end: trialEnd, cancel_at: null, canceled_at: null },
      ...{ cancel_at_period_end: false, ended_at: null, pause_collection: null, default_payment_method: method.id },
      ...{ latest_invoice: null, items: list([item]), metadata: wish.subscription_data.metadata ?? {} },
    };
    let offUntil = coupon ? anchor : 0;
    for (let month = 0; month < (coupon?.months ?? 0); month++) offUntil = nextCycle(offUntil, "month", anchor);
    books.subscriptions.set(id, subscription);
    books.hidden.set(id, { off: coupon?.amount_off ?? 0, offUntil, retryAt: null });
    return subscription;
  }

  return {
    ...{ ...contractLine(handle), outbox, books, person },
    advanceTo: (at: number) => advance(books, at),
    endAtDashboard: (key: string) => end(books, ofKey(key)),
  };
}

const reused = new Refused(
  "idempotency_key_in_use",
  "Keys for idempotent requests can only be used with the same parameters.",
  {
    type: "idempotency_error",
  },
);
const problem = ({ status, problem: error }: Refused): Response => Response.json({ error }, { status });
