import { mulDiv } from "../../kernel/money.ts";
import type { Instant, Period } from "../../kernel/time.ts";
import { InvalidQuantity } from "../errors.ts";
import { type Line, type Quote, quote } from "./price-of.ts";

/** The part of an amount for a whole period that falls on what is left of it from `at` on. */
export function remainingOf(amount: number, { start, end }: Period, at: Instant): number {
  const from = Math.min(Math.max(at, start), end);
  return mulDiv(amount, end - from, end - start);
}

type Change = { from: Quote; to: Quote; period: Period; at: Instant };

/**
 * A change of plan or seats within a period: what wasn't used of the old is given back, what is left of the new is charged.
 * Both quotes are for the whole period. A negative `net` is the customer's.
 */
export function prorate({ from, to, period, at }: Change): Quote {
  if (from.currency !== to.currency) throw new InvalidQuantity("currency", "can't change within a subscription");
  if (from.tax !== to.tax) throw new InvalidQuantity("plan", "has another way of taxing: cancel and subscribe anew");
  const unused = remainingOf(from.net, period, at);
  const remaining = remainingOf(to.net, period, at);
  return quote(to, [line("unused", from, unused === 0 ? 0 : -unused), line("remaining", to, remaining)]);
}

/** Another interval, or another mandate: what wasn't used of the old is given back, and a whole interval of the new begins. */
export function beginAnew({ from, to, period, at }: Change): Quote {
  const unused = remainingOf(from.net, period, at);
  return quote(to, [line("unused", from, unused === 0 ? 0 : -unused), ...to.lines]);
}

const line = (kind: "unused" | "remaining", { lines }: Quote, amount: number): Line => ({
  kind,
  description: `${kind === "unused" ? "Unused time" : "Remaining time"}: ${lines[0]?.description ?? "nothing"}`,
  ...{ quantity: 1, unit: null, amount },
});
