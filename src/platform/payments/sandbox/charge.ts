import { type Instant, instant } from "../../../kernel/time.ts";
import { amountOfCycle, nextId, type SandboxAccount, type SandboxSubscription, tell } from "./sandbox-account.ts";

const day = 86_400_000;
const retryEvery = 3 * day;
const mostRetries = 4;

/** Carries out everything that is due until `now`, each at its time; changes the account. */
export function advance(account: SandboxAccount, now: Instant): void {
  for (;;) {
    const [next] = account.subscriptions
      .filter(({ dueAt, status }) => dueAt !== null && dueAt <= now && status !== "ended" && status !== "paused")
      .sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
    if (!next?.dueAt) return;
    if (next.cancelAtPeriodEnd && next.retries === 0) end(account, next, next.dueAt);
    else chargeCycle(account, next, next.dueAt);
  }
}

/** Charges the next cycle. False where it was declined. */
export function chargeCycle(account: SandboxAccount, subscription: SandboxSubscription, at: Instant): boolean {
  const { cycles, phases, currency, terms, credit } = subscription;
  const method = account.methods.find(({ id }) => id === subscription.methodId);
  const isAccepted = method && (cycles === 0 && subscription.trialDays === 0 ? method.first : method.renewals);
  if (!isAccepted) return decline(account, subscription, at);

  const start = subscription.period && at < subscription.period.end + 60 * day ? subscription.period.end : at;
  const period = { start, end: nextCycle(start, subscription.interval) };
  const full = amountOfCycle(phases, cycles);
  const used = Math.min(credit, full);
  const paymentId = nextId(account, "pay");
  account.payments.push({ id: paymentId, subscriptionId: subscription.id, amount: full - used, refunded: 0 });
  Object.assign(subscription, {
    status: "active",
    cycles: cycles + 1,
    period,
    dueAt: period.end,
    retries: 0,
    credit: credit - used,
  });
  const cycle = { currency, period, cycle: cycles, terms };
  const fact = { type: "subscription.charged" as const, paymentId, amount: full - used, credit: used, ...cycle };
  tell(account, subscription.id, { at, fact });
  return true;
}

function decline(account: SandboxAccount, subscription: SandboxSubscription, at: Instant): false {
  const retries = subscription.retries + 1;
  const isOver = retries > mostRetries;
  Object.assign(subscription, {
    ...{ status: isOver ? "halted" : "pending", retries, dueAt: isOver ? null : instant(at + retryEvery) },
  });
  tell(account, subscription.id, { at, fact: { type: "subscription.payment_failed", reason: "The bank declined it." } });
  if (isOver) tell(account, subscription.id, { at, fact: { type: "subscription.halted" } });
  return false;
}

export function end(account: SandboxAccount, subscription: SandboxSubscription, at: Instant): void {
  if (subscription.status === "ended") return;
  Object.assign(subscription, { status: "ended", dueAt: null });
  tell(account, subscription.id, { at, fact: { type: "subscription.ended" } });
}

/** The same day of the next month or year, or its last where it has no such day. */
export function nextCycle(from: Instant, interval: "month" | "year"): Instant {
  const date = new Date(from);
  const months = interval === "month" ? 1 : 12;
  const next = new Date(from);
  next.setUTCDate(1);
  next.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  next.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return instant(next.getTime());
}
