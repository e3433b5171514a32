import { describe, expect, it } from "vitest";
import { settleBoxes } from "./settle-boxes.ts";

describe("settleBoxes", () => {
  it("leaves boxes that don't meet where they are wanted", () => {
    expect(settleBoxes([50, 200], [40, 40], 10)).toEqual([50, 200]);
  });

  it("moves boxes that would meet apart, all by the same on the whole", () => {
    const settled = settleBoxes([100, 100, 100], [40, 40, 40], 10);
    expect(settled).toEqual([50, 100, 150]);
  });
});
