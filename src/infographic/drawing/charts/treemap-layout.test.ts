import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../tests/support/frame.ts";
import { tallestTreemap } from "./treemap-layout.ts";

const parts = [500, 250, 120, 60, 40, 20, 7, 3].map((value) => ({ label: `Part of ${value}`, value, written: String(value) }));

describe("a treemap", () => {
  it("has areas in proportion to the values", () => {
    const { cells } = tallestTreemap(frameOf(), parts, 600);
    const [first, second] = cells.map(({ width, height }) => (width + 6) * (height + 6));
    expect((first ?? 0) / (second ?? 1)).toBeCloseTo(2, 1);
  });

  it("names every part, in its cell or in the list", () => {
    const { cells } = tallestTreemap(frameOf(), parts, 600);
    for (const { inside, listed } of cells) expect((inside && "name" in inside) || listed !== undefined).toBe(true);
    expect(cells.at(-1)?.listed).toBeDefined();
  });
});
