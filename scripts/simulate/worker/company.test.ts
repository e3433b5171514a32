import { describe, expect, it } from "vitest";
import { companyOf } from "./company.ts";

const month = 30 * 86_400_000;
const lifeOf = (seed: number) => {
  const company = companyOf(seed);
  return Array.from({ length: 6 }, (_, index) => [...company.month(index, index * month, (index + 1) * month)]);
};

describe("a simulated company", () => {
  it("lives the same life for the same seed, and another for another", () => {
    expect(lifeOf(7)).toEqual(lifeOf(7));
    expect(lifeOf(7)).not.toEqual(lifeOf(8));
  });

  it("charges nobody before they have signed up and tried", () => {
    const signedUp = new Map<number, number>();
    for (const { at, action } of lifeOf(7).flat()) {
      if (action.kind === "sign_up") signedUp.set(action.customer, at);
      if (action.kind === "charge")
        expect(at - (signedUp.get(action.customer) ?? Number.NaN)).toBeGreaterThanOrEqual(14 * 86_400_000);
    }
    expect(signedUp.size).toBeGreaterThan(50);
  });
});
