import { describe, expect, it } from "vitest";
import { billOf, monthOf, total } from "./cost-model.ts";

describe("the cost model", () => {
  it("bills only what is beyond the plan", () => {
    expect(total(billOf(monthOf({ linkHit: 10e6 })))).toBe(0);
    expect(total(billOf(monthOf({ linkHit: 20e6 })))).toBeCloseTo(10 * 0.3);
  });

  it("adds up the meters of what was done", () => {
    const { requests, r2Writes, objectRequests } = monthOf({ drawn: 2, ownHit: 3 });
    expect([requests, r2Writes, objectRequests]).toEqual([7, 4, 14]);
  });
});
