import type { OrgId } from "../kernel/ids.ts";
import type { Currency } from "../kernel/money.ts";
import type { Instant, Period } from "../kernel/time.ts";
import { countsBy, type Definition, type Difference, definitions, differencesIn, discountsBy } from "./definitions.ts";
import { monthlyRecurring, type RecurringPrice } from "./monthly-recurring.ts";
import type { RevenueFact } from "./revenue-fact.ts";
import { type SubscriptionStanding, subscriptionStanding } from "./subscription-standing.ts";

/** What is sold under an id, for so many seats. Throws where nothing is. */
export type PriceOf = (standing: SubscriptionStanding) => RecurringPrice;

type Amounts = Map<Currency, number>;

/** One customer at the end of a month and at its start, in the minor unit of each currency. */
export type CustomerMonth = {
  orgId: OrgId;
  start: Amounts;
  end: Record<Definition, Amounts>;
  /** Of the end, without what is to end by itself. */
  committed: Amounts;
  /** What those on trial would bring. */
  trial: Amounts;
  subscriptions: number;
  firstPaidAt: Instant | null;
  differences: Set<Difference>;
};

/** From the facts of one customer, all of which are known. */
export function customerMonth(
  orgId: OrgId,
  facts: readonly RevenueFact[],
  { start, end }: Period,
  priceOf: PriceOf,
): CustomerMonth {
  const month: CustomerMonth = {
    ...{ orgId, start: new Map(), committed: new Map(), trial: new Map(), subscriptions: 0 },
    end: { chitra: new Map(), chartmogul: new Map(), stripe: new Map() },
    firstPaidAt: firstPaymentIn(facts),
    differences: new Set(),
  };
  for (const own of Map.groupBy(facts, ({ subscriptionId }) => subscriptionId).values()) {
    const before = subscriptionStanding(own, start);
    if (before && countsBy("chitra", before, start)) add(month.start, before, priceOf);
    const after = subscriptionStanding(own, end);
    if (after) addEnd(month, after, end, priceOf);
  }
  return month;
}

function addEnd(month: CustomerMonth, standing: SubscriptionStanding, at: Instant, priceOf: PriceOf): void {
  if (standing.status === "trialing") add(month.trial, standing, priceOf);
  for (const definition of definitions)
    if (countsBy(definition, standing, at))
      add(month.end[definition], { ...standing, discounts: discountsBy(definition, standing) }, priceOf);
  for (const difference of differencesIn(standing, at)) month.differences.add(difference);
  if (!countsBy("chitra", standing, at)) return;
  month.subscriptions += 1;
  if (!standing.endsLater) add(month.committed, standing, priceOf);
}

function add(amounts: Amounts, standing: SubscriptionStanding, priceOf: PriceOf): void {
  const amount = monthlyRecurring(priceOf(standing));
  amounts.set(standing.currency, (amounts.get(standing.currency) ?? 0) + amount);
}

function firstPaymentIn(facts: readonly RevenueFact[]): Instant | null {
  let first: Instant | null = null;
  for (const fact of facts) if (fact.type === "charged" && (first === null || fact.firstAt < first)) first = fact.firstAt;
  return first;
}
