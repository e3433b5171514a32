import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../tests/support/frame.ts";
import { partsListHeight } from "./parts-list.tsx";
import { withList } from "./with-list.ts";

const parts = Array.from({ length: 6 }, (_, index) => ({
  label: `A part whose name takes more than a single line ${index}`,
  value: "12%",
  color: "#444444" as const,
  detail: "1,234 million tonnes a year",
}));

describe("a drawing with its list", () => {
  it.each([40, 120, 300, 600])("grows by no more than the %d px that the page has to spare", (extraHeight) => {
    const heightWith = (extra: number): number => {
      const frame = frameOf({ width: 760, extraHeight: extra });
      const { side, list } = withList(frame, { parts, own: 260 });
      return Math.max(side, partsListHeight(frame, parts, list));
    };
    expect(heightWith(extraHeight)).toBeLessThanOrEqual(heightWith(0) + extraHeight);
  });

  it("stands over its list on a narrow page", () => {
    expect(withList(frameOf({ width: 480 }), { parts, own: 440 })).toMatchObject({ beside: false, side: 440, list: 480 });
  });
});
