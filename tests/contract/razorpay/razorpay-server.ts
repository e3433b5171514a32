import { hmacHex } from "../../../src/platform/payments/hmac.ts";
import type { ContractClock } from "../contract-clock.ts";
import { contractLine } from "../line.ts";
import { webhookOutbox } from "../webhook-outbox.ts";
import { type Instrument, must, newBooks, tell } from "./books.ts";
import { advance, charge, end, mostWithoutApproval, pay, settle } from "./cycles.ts";
import { Refused, routes } from "./routes.ts";

type Options = { clock: ContractClock; keyId: string; keySecret: string; webhookSecret: string };

/** Razorpay as its documentation has it, with a clock that stands still. What its customers do is in `person`. */
export function razorpayServer({ clock, keyId, keySecret, webhookSecret }: Options) {
  let events = 0;
  const outbox = webhookOutbox(async (body, type) => ({
    ...{ body, type },
    headers: new Headers({
      "content-type": "application/json",
      "x-razorpay-signature": await hmacHex(webhookSecret, body),
      "x-razorpay-event-id": `evt_${++events}`,
    }),
  }));
  const books = newBooks(clock, outbox);
  const credentials = `Basic ${btoa(`${keyId}:${keySecret}`)}`;

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const text = await request.text();
    try {
      if (request.headers.get("authorization") !== credentials) throw new Refused("Authentication failed", 401);
      const route = routes.find(({ method, path }) => method === request.method && path.test(pathname));
      const [, id = "", sub = ""] = route?.path.exec(pathname) ?? [];
      if (!route) throw new Refused("The requested URL was not found on the server.");
      if (text && !request.headers.get("content-type")?.startsWith("application/json"))
        throw new Refused("The request is not JSON.");
      const body = text ? JSON.parse(text) : undefined;
      return Response.json(route.act({ books, id, sub, body, query: searchParams, headers: request.headers }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const refusal = { code: "BAD_REQUEST_ERROR", description: error.message, source: "NA", step: "NA", reason: "NA" };
      return Response.json({ error: { ...refusal, metadata: {} } }, { status: error.status });
    }
  }

  const person = {
    /** Gives the mandate on the page of a subscription. False where it is refused. */
    authorize(id: string, instrument: Instrument): boolean {
      const [subscription, hidden] = [must(books.subscriptions, id), must(books.hidden, id)];
      const { amount } = must(books.plans, subscription.plan_id);
      if (subscription.status !== "created" || (subscription.expire_by ?? Infinity) < clock.seconds()) return false;
      if (!instrument.works || (instrument.method === "upi" && amount > mostWithoutApproval)) return false;
      hidden.instrument = instrument;
      if (subscription.start_at !== null) {
        subscription.status = "authenticated";
        tell(books, "subscription.authenticated", { subscription });
        return true;
      }
      subscription.start_at = clock.seconds();
      tell(books, "subscription.authenticated", { subscription });
      return charge(books, subscription);
    },
    /** Approves a debit that is waiting, or pays it by hand. */
    approve(id: string): void {
      const [subscription, hidden] = [must(books.subscriptions, id), must(books.hidden, id)];
      if (!hidden.invoice) throw new Error("Nothing is waiting to be paid.");
      settle(books, { subscription, hidden, invoice: hidden.invoice });
    },
    setWorks(id: string, works: boolean): void {
      const { instrument } = must(books.hidden, id);
      if (instrument) instrument.works = works;
    },
    /** False where the link can't be paid any more. */
    payLink(reference: string, instrument: Instrument): boolean {
      const link = [...books.links.values()].find(({ reference_id: of }) => of === reference);
      if (!link) throw new Error(`There is no link for ${reference}.`);
      if (link.status !== "created") return false;
      const payment = pay(books, { amount: link.amount, hidden: { instrument }, invoiceId: null });
      Object.assign(payment, { description: `#${link.id.replace("plink_", "")}` });
      const { id, amount, created_at } = payment;
      const payments = [{ payment_id: id, amount, status: "captured" as const, created_at }];
      Object.assign(link, { status: "paid", amount_paid: link.amount, payments });
      tell(books, "payment_link.paid", { payment_link: link, payment });
      return true;
    },
  };

  return {
    ...{ ...contractLine(handle), outbox, books, person },
    /** Puts the clock forward: what falls due is charged. */
    advanceTo: (at: number) => advance(books, at),
    endAtDashboard: (id: string) => end(books, must(books.subscriptions, id), "cancelled"),
  };
}
