import { describe, expect, it } from "vitest";
import { cutPieces } from "./jigsaw.ts";

const kinds = { knob: "hollow", hollow: "knob", flat: "flat" } as const;

describe("cutPieces", () => {
  it("gives both sides of a seam what fits together, and the outside a flat side", () => {
    const [a, b, c, d] = cutPieces([2, 2], [100, 100], 400);
    if (!a || !b || !c || !d) throw new Error("Four pieces were asked for.");
    expect(b.sides.left.kind).toBe(kinds[a.sides.right.kind]);
    expect(c.sides.top.kind).toBe(kinds[a.sides.bottom.kind]);
    expect(d.sides.top.kind).toBe(kinds[b.sides.bottom.kind]);
    expect([a.sides.top, a.sides.left, d.sides.bottom, d.sides.right].map(({ kind }) => kind)).toEqual(Array(4).fill("flat"));
  });

  it("joins rows of different counts where their knobs meet", () => {
    const pieces = cutPieces([3, 2], [100, 100], 600);
    const [first, middle, third, left, right] = pieces;
    const meets = (piece = first, share = 0): number => (piece?.left ?? 0) + (piece?.width ?? 0) * share;
    expect(middle?.sides.bottom.kind).toBe("flat");
    expect(meets(first, 0.5)).toBe(meets(left, left?.sides.top.at));
    expect(meets(third, 0.5)).toBe(meets(right, right?.sides.top.at));
  });
});
