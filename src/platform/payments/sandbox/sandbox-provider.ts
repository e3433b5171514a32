import { z } from "zod";
import { AppError } from "../../../kernel/app-error.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { BillingEvent, Delivery, PaymentMethod, PaymentProvider } from "../../ports/payment-provider.ts";
import { advance } from "./charge.ts";
import * as commands from "./commands.ts";
import type { SandboxAccount } from "./sandbox-account.ts";
import type { SandboxRepository } from "./sandbox-repository.ts";
import { signatureHeader, signSandbox, verifySandbox } from "./sandbox-signature.ts";

type Deps = {
  clock: Clock;
  accounts: SandboxRepository;
  secret: string;
  /** Carries a signed webhook to where webhooks come in. */
  deliver: (body: Uint8Array<ArrayBuffer>, headers: Headers) => Promise<void>;
};

const SignedEvent = z.looseObject({ id: z.string().max(128), type: z.string().max(64) });
const attempts = 20;

/** A payment provider of our own that takes no money: everything can be bought with test cards and UPI ids. */
export function sandboxProvider(deps: Deps) {
  const { clock, accounts, secret } = deps;

  /** Changes an account, at the time that its clock shows, and then tells what has happened. */
  async function change<Result>(customerId: string, act: (account: SandboxAccount, now: Instant) => Result) {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const kept = await accounts.find(customerId);
      if (!kept) throw new AppError("not_found", `The sandbox has no customer ${customerId}.`);
      const { account } = kept;
      advance(account, timeOf(account));
      const result = act(account, timeOf(account));
      advance(account, timeOf(account));
      if (!(await accounts.save(account, kept.version))) continue;
      await deliverNew(customerId);
      return result;
    }
    throw new AppError("conflict", "Others are changing this customer at the same moment. Try again.");
  }

  const timeOf = ({ ahead }: SandboxAccount): Instant => instant(clock.now() + ahead);

  async function deliverNew(customerId: string): Promise<void> {
    const kept = await accounts.find(customerId);
    if (!kept) return;
    const { events, delivered } = kept.account;
    for (const event of events.slice(delivered)) {
      const body = new TextEncoder().encode(JSON.stringify(event)).slice();
      await deps.deliver(body, new Headers({ [signatureHeader]: await signSandbox(secret, body, clock.now()) }));
    }
    // Where somebody else has changed it, the same events are delivered again: receivers know them by their ids.
    if (delivered < events.length) await accounts.save({ ...kept.account, delivered: events.length }, kept.version);
  }

  /** An id has its customer's in it. */
  const ownerOf = (id: string): string => `cus_${id.split("_")[1] ?? ""}`;
  const onSubscription = <Result>(id: string, act: (account: SandboxAccount, now: Instant) => Result) =>
    change(ownerOf(id), act);

  const provider: PaymentProvider = {
    name: "sandbox",
    announcesDebits: false,
    createCustomer: ({ orgId }) => accounts.customerOf(orgId),

    async createSubscription({ customerId, ...wish }) {
      const subscriptionId = await change(customerId, (account) => commands.create(account, wish));
      return { subscriptionId, url: `/dev/sandbox/checkout/${subscriptionId}` };
    },

    async canChangePlan(id) {
      const kept = await accounts.find(ownerOf(id));
      return kept !== undefined && commands.methodOf(kept.account, id)?.kind !== "upi";
    },
    changePlan: (wanted) => onSubscription(wanted.subscriptionId, (account, now) => commands.changePlan(account, wanted, now)),
    cancel: (id, when) => onSubscription(id, (account, at) => commands.cancel(account, id, { when, at })),
    keep: (id) => onSubscription(id, (account, at) => commands.keep(account, id, at)),
    pause: (id) => onSubscription(id, (account, at) => commands.pause(account, id, at)),
    resume: (id) => onSubscription(id, (account, at) => commands.resume(account, id, at)),

    async listPaymentMethods({ customerId }) {
      const kept = await accounts.find(customerId);
      return kept ? kept.account.methods.map((method) => present(method, kept.account.defaultMethodId)) : [];
    },
    addPaymentMethod: async ({ customerId }) => ({ url: `/dev/sandbox/methods/${customerId}` }),
    setDefaultPaymentMethod: ({ customerId }, id) => change(customerId, (account) => commands.setDefault(account, id)),
    removePaymentMethod: ({ customerId }, id) => change(customerId, (account) => commands.removeMethod(account, id)),
    refund: ({ customerId, ...wanted }) => change(customerId, (account, at) => commands.refund(account, { ...wanted, at })),

    async collect({ customerId, ...wanted }) {
      const isPaid = await change(customerId, (account, at) => commands.collect(account, { ...wanted, at }));
      return isPaid ? null : { url: `/dev/sandbox/owed/${customerId}/${wanted.key}`, expiresAt: null };
    },
    openPortal: async ({ customerId }) => ({ url: `/dev/sandbox/methods/${customerId}` }),
    fetchCollected: async () => [],
    fetchRefunds: async () => [],

    async fetchEvents(subscriptionId) {
      const kept = await accounts.find(ownerOf(subscriptionId));
      return kept?.account.events.filter((event) => event.subscriptionId === subscriptionId) ?? [];
    },

    async parseWebhook(body, headers): Promise<Delivery> {
      await verifySandbox(secret, body, { signature: headers.get(signatureHeader), now: clock.now() });
      const event = SignedEvent.parse(JSON.parse(new TextDecoder().decode(body)));
      // What it signs is written by this file, in the form of an event.
      const isKnown = known.has(event.type);
      return { eventId: event.id, type: event.type, event: isKnown ? (event as unknown as BillingEvent) : null };
    },
  };

  return {
    ...provider,

    /** What a person does on the page that `createSubscription` leads to. False where it is declined. */
    checkOut: (subscriptionId: string, instrument: string): Promise<boolean> =>
      onSubscription(subscriptionId, (account, now) => commands.authorize(account, subscriptionId, { instrument, now })),

    /** What a person does on the page that `collect` leads to. False where it is declined, or nothing is owed. */
    payOwed: (customerId: string, key: string, instrument: string): Promise<boolean> =>
      change(customerId, (account, at) => commands.payOwed(account, { key, instrument, at })),

    storeMethod: async (customerId: string, instrument: string): Promise<void> => {
      await change(customerId, (account) => commands.addMethod(account, instrument));
    },

    /** Puts a customer's clock forward: what falls due is charged. */
    passTime: (customerId: string, milliseconds: number): Promise<void> =>
      change(customerId, (account) => {
        account.ahead += milliseconds;
      }),

    /** Does what has become due, and delivers again what couldn't be delivered. */
    async work(): Promise<number> {
      const due = await accounts.due(clock.now(), 100);
      for (const customerId of due) await change(customerId, () => undefined);
      return due.length;
    },
  };
}

const known: ReadonlySet<string> = new Set<BillingEvent["type"]>([
  "subscription.started",
  "subscription.charged",
  "subscription.payment_failed",
  "subscription.halted",
  "subscription.paused",
  "subscription.resumed",
  "subscription.changed",
  "subscription.cancel_scheduled",
  "subscription.ended",
  "refund.processed",
  "collection.paid",
  "collection.failed",
]);

const present = (
  { id, kind, brand, last4, expiry }: SandboxAccount["methods"][number],
  defaultId: string | null,
): PaymentMethod => ({
  ...{ id, kind, brand, last4, expiry },
  isDefault: id === defaultId,
});
