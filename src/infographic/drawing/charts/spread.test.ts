import { describe, expect, it } from "vitest";
import { spread } from "./spread.ts";

describe("spread", () => {
  it("leaves alone what stands apart", () => {
    expect(spread([0, 100, 200], 40, 300)).toEqual([0, 100, 200]);
  });

  it("moves apart what is too close, in its own order and above the bottom", () => {
    expect(spread([50, 10, 52], 40, 300)).toEqual([50, 10, 90]);
    expect(spread([280, 290], 40, 300)).toEqual([220, 260]);
  });

  it("lets each have its own height, and begins at the top where there is too little room", () => {
    expect(spread([10, 10, 10], [60, 20, 30], 200)).toEqual([10, 70, 90]);
    expect(spread([0, 0, 0], 40, 60)).toEqual([0, 40, 80]);
  });
});
