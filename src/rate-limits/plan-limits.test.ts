import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plans } from "../kernel/caller.ts";
import { fullBucket, take } from "./gcra.ts";
import { limitOf, organizationLimitOf, planRates } from "./plan-limits.ts";

describe("limitOf", () => {
  it("gives every plan more than the one below it", () => {
    const rates = plans.map((plan) => limitOf({ plan }).quota);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    expect(new Set(rates).size).toBe(plans.length);
  });

  it("lets no key alone empty what the organization's keys share", () => {
    for (const plan of plans) {
      expect(organizationLimitOf({ plan }).quota).toBeGreaterThanOrEqual(2 * limitOf({ plan }).quota);
      expect(take(organizationLimitOf({ plan }), fullBucket, { now: 0, cost: 1 }).verdict.allowed).toBe(true);
    }
  });

  it("is never above the plan and always a limit that can be counted with", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.integer(), (plan, requestsPerMinute) => {
        const limit = limitOf({ plan, requestsPerMinute });
        expect(limit.quota).toBeLessThanOrEqual(planRates[plan]);
        expect(take(limit, fullBucket, { now: 0, cost: 1 }).verdict.allowed).toBe(true);
      }),
    );
  });
});
