import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../kernel/time.ts";
import { firstCatalog } from "../catalog/catalog-seed.ts";
import { newState, type Subscription, type SubscriptionState } from "../subscriptions/subscription.ts";
import { type PastState, planOfMonth } from "./plan-of-month.ts";

const day = (date: string): Instant => instant(Date.parse(`${date}T00:00:00+05:30`));
const month = { start: day("2026-12-01"), end: day("2027-01-01") };
const { prices } = firstCatalog;

type Told = {
  id?: string;
  on: string;
  price?: string;
  status?: SubscriptionState["status"]["value"];
  paidUntil?: string;
  ended?: string;
};

function past({ id = "sub_1", on, price = "pro-month-inr-1", status = "active", paidUntil, ended }: Told): PastState {
  const state = newState({ priceId: price, seats: 1 });
  return {
    subscription: { id } as Subscription,
    at: day(on),
    state: {
      ...state,
      status: { ...state.status, value: status },
      period: paidUntil ? { start: day(on), end: day(paidUntil) } : null,
      endedAt: ended ? day(ended) : null,
    },
  };
}

const planOf = (...history: Told[]) => planOfMonth(history.map(past), prices, month)?.plan;

describe("the plan of a month", () => {
  it("is what was paid for, however long before or for whatever part of it", () => {
    expect(planOf({ on: "2026-06-10", paidUntil: "2027-06-10" })).toBe("pro");
    expect(planOf({ on: "2026-12-31", paidUntil: "2027-01-31" })).toBe("pro");
    expect(
      planOf({ on: "2026-11-20", paidUntil: "2026-12-20" }, { on: "2026-12-02", paidUntil: "2026-12-20", ended: "2026-12-02" }),
    ).toBe("pro");
  });

  it("is the best of several", () => {
    const starter = { id: "sub_old", on: "2026-11-20", price: "starter-month-inr-1", paidUntil: "2026-12-20" };
    expect(planOf(starter, { id: "sub_new", on: "2026-12-10", paidUntil: "2027-01-10" })).toBe("pro");
    expect(planOf({ id: "sub_new", on: "2026-11-10", paidUntil: "2026-12-10" }, { ...starter, on: "2026-12-10" })).toBe("pro");
  });

  it("is none where it was a trial, not paid, over before, or begins after", () => {
    expect(planOf({ on: "2026-12-02", status: "trialing" })).toBeUndefined();
    expect(planOf({ on: "2026-12-02", status: "halted", paidUntil: "2027-01-02" })).toBeUndefined();
    expect(planOf({ on: "2026-10-01", paidUntil: "2026-12-01" })).toBeUndefined();
    expect(
      planOf({ on: "2026-10-05", paidUntil: "2027-10-05" }, { on: "2026-11-30", paidUntil: "2027-10-05", ended: "2026-11-30" }),
    ).toBeUndefined();
    expect(planOf({ on: "2027-01-01", paidUntil: "2027-02-01" })).toBeUndefined();
    expect(planOf()).toBeUndefined();
  });
});
