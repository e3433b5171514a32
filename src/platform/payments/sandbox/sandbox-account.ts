import type { Currency } from "../../../kernel/money.ts";
import type { Instant, Period } from "../../../kernel/time.ts";
import type { BillingEvent, BillingFact, ChargePhase, Terms } from "../../ports/payment-provider.ts";
import type { Instrument } from "./instruments.ts";

export type SandboxSubscription = {
  id: string;
  key: string;
  currency: Currency;
  interval: "month" | "year";
  terms: Terms;
  phases: readonly ChargePhase[];
  trialDays: number;
  status: "created" | "trialing" | "active" | "pending" | "halted" | "paused" | "ended";
  methodId: string | null;
  /** Cycles that were paid for. */
  cycles: number;
  period: Period | null;
  /** When it is charged next. */
  dueAt: Instant | null;
  retries: number;
  cancelAtPeriodEnd: boolean;
  /** Taken off the next charge. */
  credit: number;
};

export type SandboxMethod = Instrument & { id: string };
type SandboxPayment = { id: string; subscriptionId: string; amount: number; refunded: number };

/** Everything that the sandbox knows of a customer. */
export type SandboxAccount = {
  customerId: string;
  methods: SandboxMethod[];
  defaultMethodId: string | null;
  subscriptions: SandboxSubscription[];
  payments: SandboxPayment[];
  refunds: string[];
  /** What was declined besides the plan, by the key of the Collection. */
  owed?: Record<string, { subscriptionId: string; amount: number }>;
  events: BillingEvent[];
  /** Events up to this one were delivered. */
  delivered: number;
  /** Milliseconds that its clock is ahead of ours: time that was let pass. */
  ahead: number;
  /** Numbers ids, so that the same commands have the same results. */
  sequence: number;
};

export const newAccount = (customerId: string): SandboxAccount => ({
  ...{ customerId, methods: [], defaultMethodId: null, subscriptions: [], payments: [], refunds: [], events: [] },
  ...{ delivered: 0, ahead: 0, sequence: 0 },
});

export const subscriptionIn = ({ subscriptions }: SandboxAccount, id: string): SandboxSubscription | undefined =>
  subscriptions.find((each) => each.id === id);

/** The next id of a kind; changes the account. */
export const nextId = (account: SandboxAccount, prefix: string): string =>
  `${prefix}_${account.customerId.slice(4)}_${++account.sequence}`;

/** Notes that something happened; changes the account. */
export function tell(account: SandboxAccount, subscriptionId: string, { at, fact }: { at: Instant; fact: BillingFact }): void {
  const { customerId } = account;
  account.events.push({ id: nextId(account, "evt"), at, customerId, subscriptionId, ...fact });
}

export const amountOfCycle = (phases: readonly ChargePhase[], cycle: number): number => {
  let upTo = 0;
  for (const { cycles, amount } of phases) {
    upTo += cycles ?? Number.POSITIVE_INFINITY;
    if (cycle < upTo) return amount;
  }
  return 0;
};
