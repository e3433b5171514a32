import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../tests/support/frame.ts";
import { touches } from "./chart-text.tsx";
import { labelDots } from "./label-dots.ts";

const room = { left: 0, top: 0, width: 920, height: 500 };
const dots = Array.from({ length: 40 }, (_, index) => ({
  x: 460 + 400 * Math.sin(index * 2.3),
  y: 250 + 220 * Math.cos(index * 1.7),
  radius: 11,
  label: `A long name ${index}`,
  point: index === 7,
}));

describe("labelDots", () => {
  it("names dots so that no name touches another, a dot or the line, or leaves the plot", () => {
    const line = [
      { x: 20, y: 480 },
      { x: 900, y: 20 },
    ] as const;
    const labels = labelDots(frameOf(), dots, { room, line }).filter((label) => label !== undefined);
    expect(labels.length).toBeGreaterThan(5);
    for (const [index, label] of labels.entries()) {
      expect(labels.slice(index + 1).some((other) => touches(label, other))).toBe(false);
      const within = { left: label.left, top: label.top, width: label.width, height: label.height };
      expect(dots.some(({ x, y }) => touches(within, { left: x - 11, top: y - 11, width: 22, height: 22 }))).toBe(false);
      expect(label.left).toBeGreaterThanOrEqual(0);
      expect(label.left + label.width).toBeLessThanOrEqual(room.width);
      const middle = { x: label.left + label.width / 2, y: label.top + label.height / 2 };
      expect(Math.abs(480 - ((middle.x - 20) * 460) / 880 - middle.y)).toBeGreaterThan(label.height / 2);
    }
  });

  it("names the dot that makes the point before all others", () => {
    const crowd = dots.map((dot) => ({ ...dot, x: 460, y: 250 }));
    expect(labelDots(frameOf(), crowd, { room, line: undefined })[7]).toBeDefined();
  });
});
