import { describe, expect, it } from "vitest";
import { coverBox } from "./cover-box.ts";

describe("coverBox", () => {
  it("covers its frame and shows what the focus is on", () => {
    const box = coverBox({ width: 400, height: 100 }, { width: 100, height: 100 }, { x: 1, y: 0.5 });
    expect(box).toEqual({ left: -300, top: 0, width: 400, height: 100 });
  });

  it("never leaves an edge of the frame bare", () => {
    for (const focus of [
      { x: 0, y: 0 },
      { x: 0.1, y: 0.9 },
      { x: 1, y: 1 },
    ]) {
      const { left, top, width, height } = coverBox({ width: 300, height: 900 }, { width: 640, height: 360 }, focus);
      expect(left <= 0 && top <= 0 && left + width >= 640 && top + height >= 360).toBe(true);
    }
  });
});
