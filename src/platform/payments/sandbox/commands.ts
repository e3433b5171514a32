import { AppError } from "../../../kernel/app-error.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import type { ChangeOutcome, PlanChange, SubscriptionWish } from "../../ports/payment-provider.ts";
import { chargeCycle, end } from "./charge.ts";
import { instrumentOf } from "./instruments.ts";
import {
  nextId,
  type SandboxAccount,
  type SandboxMethod,
  type SandboxSubscription,
  subscriptionIn,
  tell,
} from "./sandbox-account.ts";

const day = 86_400_000;

/** Each command changes the account that it is given. */
export function create(account: SandboxAccount, wish: Omit<SubscriptionWish, "customerId">): string {
  const same = account.subscriptions.find(({ key }) => key === wish.key);
  if (same) return same.id;
  const id = nextId(account, "sub");
  account.subscriptions.push({
    ...{ id, ...wish, status: "created", methodId: null, cycles: 0, period: null, dueAt: null, retries: 0 },
    ...{ cancelAtPeriodEnd: false, credit: 0 },
  });
  return id;
}

/** What a customer does on the checkout's page. False where the instrument is declined. */
export function authorize(
  account: SandboxAccount,
  id: string,
  { instrument, now }: { instrument: string; now: Instant },
): boolean {
  const subscription = require(account, id);
  const method = addMethod(account, instrument);
  if (!method.first) return false;
  subscription.methodId = method.id;
  if (subscription.status === "pending" || subscription.status === "halted") return chargeCycle(account, subscription, now);
  if (subscription.status !== "created") return true;

  const trialEnd = subscription.trialDays > 0 ? instant(now + subscription.trialDays * day) : null;
  Object.assign(subscription, { status: trialEnd === null ? "active" : "trialing", dueAt: trialEnd ?? now });
  tell(account, id, { at: now, fact: { type: "subscription.started", trialEnd } });
  return trialEnd !== null || chargeCycle(account, subscription, now);
}

/** A card that is there already is not added twice. */
export function addMethod(account: SandboxAccount, instrument: string): SandboxMethod {
  const wanted = instrumentOf(instrument);
  const same = account.methods.find(({ fingerprint }) => fingerprint === wanted.fingerprint);
  if (same) return same;
  const method = { ...wanted, id: nextId(account, "pm") };
  account.methods.push(method);
  account.defaultMethodId ??= method.id;
  return method;
}

export function setDefault(account: SandboxAccount, methodId: string): boolean {
  if (!account.methods.some(({ id }) => id === methodId)) return false;
  account.defaultMethodId = methodId;
  for (const subscription of account.subscriptions) if (subscription.status !== "ended") subscription.methodId = methodId;
  return true;
}

export function removeMethod(account: SandboxAccount, methodId: string): boolean {
  const left = account.methods.filter(({ id }) => id !== methodId);
  if (left.length === account.methods.length) return false;
  account.methods = left;
  if (account.defaultMethodId === methodId) account.defaultMethodId = left[0]?.id ?? null;
  return true;
}

/** What a subscription is paid with. */
export function methodOf(account: SandboxAccount, subscriptionId: string): SandboxMethod | undefined {
  const { methodId } = require(account, subscriptionId);
  return account.methods.find(({ id }) => id === methodId);
}

/** A UPI mandate is for what it was given for: it can't be changed. */
export function changePlan(
  account: SandboxAccount,
  { subscriptionId, change, phases, adjustment }: PlanChange,
  at: Instant,
): ChangeOutcome {
  const subscription = require(account, subscriptionId);
  const method = methodOf(account, subscriptionId);
  if (method?.kind === "upi") return "mandate_fixed";
  const isTold = account.events.some((event) => event.type === "subscription.changed" && event.change.key === change.key);
  if (isTold) return "changed";
  if (adjustment > 0 && !method?.renewals) return "declined";

  const payment = adjustment > 0 ? { id: nextId(account, "pay"), amount: adjustment } : null;
  if (payment) account.payments.push({ ...payment, subscriptionId, refunded: 0 });
  Object.assign(subscription, { terms: change.terms, phases, credit: subscription.credit + Math.max(0, -adjustment) });
  tell(account, subscriptionId, { at, fact: { type: "subscription.changed", change, payment } });
  return "changed";
}

export function cancel(account: SandboxAccount, id: string, { when, at }: { when: "now" | "period_end"; at: Instant }): void {
  const subscription = require(account, id);
  const cancelAt = subscription.dueAt;
  if (when === "now" || cancelAt === null || subscription.status === "created") {
    end(account, subscription, at);
    return;
  }
  if (subscription.cancelAtPeriodEnd) return;
  subscription.cancelAtPeriodEnd = true;
  tell(account, id, { at, fact: { type: "subscription.cancel_scheduled", cancelAt } });
}

export function keep(account: SandboxAccount, id: string, at: Instant): void {
  const subscription = require(account, id);
  if (!subscription.cancelAtPeriodEnd || subscription.status === "ended") return;
  subscription.cancelAtPeriodEnd = false;
  tell(account, id, { at, fact: { type: "subscription.cancel_scheduled", cancelAt: null } });
}

export function pause(account: SandboxAccount, id: string, at: Instant): void {
  const subscription = require(account, id);
  if (subscription.status !== "active") return;
  subscription.status = "paused";
  tell(account, id, { at, fact: { type: "subscription.paused" } });
}

/** What would have been due while it was paused is due now. */
export function resume(account: SandboxAccount, id: string, at: Instant): void {
  const subscription = require(account, id);
  if (subscription.status !== "paused") return;
  subscription.status = "active";
  if (subscription.dueAt !== null && subscription.dueAt < at) subscription.dueAt = at;
  tell(account, id, { at, fact: { type: "subscription.resumed" } });
}

type Refund = { key: string; paymentId: string; amount: number; at: Instant };

export function refund(account: SandboxAccount, { key, paymentId, amount, at }: Refund): void {
  if (account.refunds.includes(key)) return;
  const payment = account.payments.find(({ id }) => id === paymentId);
  if (!payment || payment.refunded + amount > payment.amount)
    throw new AppError("invalid_request", "More would be refunded than was paid.", [
      { path: "amount", message: "is too much" },
    ]);
  payment.refunded += amount;
  account.refunds.push(key);
  const refundId = nextId(account, "rfd");
  tell(account, payment.subscriptionId, { at, fact: { type: "refund.processed", refundId, paymentId, amount } });
}

type Collecting = { key: string; subscriptionId: string; amount: number; at: Instant };

/** Takes a sum besides the plan from what the plan is paid by. False where that is declined: it is owed then. */
export function collect(account: SandboxAccount, { key, subscriptionId, amount, at }: Collecting): boolean {
  const method = methodOf(account, subscriptionId);
  if (account.events.some((event) => event.type === "collection.paid" && event.key === key)) return true;
  if (account.owed?.[key]) return false;
  if (method?.renewals) {
    takeOwed(account, key, { subscriptionId, amount, at });
    return true;
  }
  account.owed = { ...account.owed, [key]: { subscriptionId, amount } };
  tell(account, subscriptionId, { at, fact: { type: "collection.failed", key, reason: "The bank declined it." } });
  return false;
}

type PayingOwed = { key: string; instrument: string; at: Instant };

export function payOwed(account: SandboxAccount, { key, instrument, at }: PayingOwed): boolean {
  const owed = account.owed?.[key];
  if (!owed || !instrumentOf(instrument).first) return false;
  takeOwed(account, key, { ...owed, at });
  delete account.owed?.[key];
  return true;
}

function takeOwed(account: SandboxAccount, key: string, { subscriptionId, amount, at }: Omit<Collecting, "key">): void {
  const paymentId = nextId(account, "pay");
  account.payments.push({ id: paymentId, subscriptionId, amount, refunded: 0 });
  tell(account, subscriptionId, { at, fact: { type: "collection.paid", key, paymentId, amount } });
}

function require(account: SandboxAccount, id: string): SandboxSubscription {
  const subscription = subscriptionIn(account, id);
  if (!subscription) throw new AppError("not_found", `The sandbox has no subscription ${id}.`);
  return subscription;
}
