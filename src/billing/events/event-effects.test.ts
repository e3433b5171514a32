import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrgId, SubscriptionId } from "../../kernel/ids.ts";
import { sum } from "../../kernel/money.ts";
import { instant } from "../../kernel/time.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import { firstCatalog } from "../catalog/catalog-seed.ts";
import { type Seller, supplyTo, taxOf } from "../gst/tax-of.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";
import type { Discount } from "../pricing/discount.ts";
import { priceOf } from "../pricing/price-of.ts";
import { prorate } from "../pricing/prorate.ts";
import { chargePhases } from "../subscriptions/charge-phases.ts";
import { newState, type Subscription } from "../subscriptions/subscription.ts";
import { type Effects, effectsOfChange, effectsOfCharge } from "./event-effects.ts";

const seller: Seller = { name: "Seller", address: [], gstin: "29AAAAA0000A1ZY", state: "29", sac: "998314", lut: null };
const buyerIn = (state: "27" | "29"): BillingDetails => ({
  ...{ name: "Buyer", email: "buyer@chitra.test", address: [], country: "IN", state, gstin: null },
});
const period = { start: instant(0), end: instant(30 * 86_400_000) };

const price = fc.constantFrom(...firstCatalog.prices.filter(({ currency }) => currency === "INR"));
const seats = fc.integer({ min: 1, max: 200 });
const state = fc.constantFrom("27" as const, "29" as const);
const discount = fc.record({
  coupon: fc.constant("LESS"),
  value: fc.oneof(
    fc.record({ kind: fc.constant("percent" as const), basisPoints: fc.integer({ min: 1, max: 9_999 }) }),
    fc.record({
      kind: fc.constant("amount" as const),
      minor: fc.integer({ min: 1, max: 90_000 }),
      currency: fc.constant("INR"),
    }),
  ),
  duration: fc.constantFrom({ kind: "forever" as const }, { kind: "once" as const }, { kind: "cycles" as const, cycles: 3 }),
}) as fc.Arbitrary<Discount>;

const subscriptionWith = (discounts: Discount[]): Subscription => ({
  ...{ id: "sub_1" as SubscriptionId, orgId: "org_1" as OrgId, provider: "razorpay", providerId: "sub", customerId: "cust" },
  ...{ currency: "INR", discounts, state: newState({ priceId: "pro", seats: 1 }), version: 1, createdAt: instant(0) },
});

const stillDue = ({ documents, transactions }: Effects): number =>
  sum(
    [...documents.map(({ transaction }) => transaction), ...transactions]
      .flatMap(({ entries }) => entries)
      .map(({ account, amount }) => (account === "receivable" ? amount : 0)),
  );

type Charged = Extract<BillingEvent, { type: "subscription.charged" }>;
type Changed = Extract<BillingEvent, { type: "subscription.changed" }>;
const about = { id: "1", at: instant(0), customerId: "cust", subscriptionId: "sub" };

describe("a payer who has moved to another state", () => {
  it("owes nothing of what the mandate has paid, whatever plan and coupon it is for", () => {
    fc.assert(
      fc.property(price, seats, state, state, discount, fc.nat(4), (of, seats, before, after, discount, cycle) => {
        const discounts = [discount];
        const phases = chargePhases({ price: of, seats, discounts, supply: supplyTo(seller, buyerIn(before)) });
        const amounts = phases.flatMap(({ cycles, amount }) => Array<number>(cycles ?? 5).fill(amount));
        const event: Charged = {
          ...{ ...about, type: "subscription.charged", paymentId: "pay", amount: amounts[cycle] ?? 0, credit: 0 },
          ...{ currency: "INR", period, cycle, terms: { priceId: of.id, seats } },
        };
        const parties = { subscription: subscriptionWith(discounts), seller, buyer: buyerIn(after), at: instant(0) };
        expect(stillDue(effectsOfCharge(parties, event, of))).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it("owes nothing of a change of plan that was paid before", () => {
    fc.assert(
      fc.property(price, price, state, state, discount, fc.nat(29), (one, other, before, after, discount, day) => {
        const discounts = [discount];
        const quotes = [one, other].map((of) => priceOf({ price: of, seats: 1, discounts }));
        const [from, to] = quotes.toSorted((few, many) => few.net - many.net);
        if (!from || !to) throw new Error("There are two.");
        const quote = prorate({ from, to, period, at: instant(day * 86_400_000 + 1) });
        const { total } = taxOf(quote.net, quote.tax, supplyTo(seller, buyerIn(before)));
        const event: Changed = {
          ...{ ...about, type: "subscription.changed", change: { key: "chg", terms: { priceId: other.id, seats: 1 } } },
          payment: { id: "pay", amount: total },
        };
        const parties = { subscription: subscriptionWith(discounts), seller, buyer: buyerIn(after), at: instant(0) };
        expect(stillDue(effectsOfChange(parties, event, quote))).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
