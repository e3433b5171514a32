import { describe, expect, it } from "vitest";
import { spacedMiddles } from "./spaced-middles.ts";

const options = { pitch: 100, gap: 20, sides: 2, mark: 80 } as const;

describe("spacedMiddles", () => {
  it("keeps short boxes one pitch apart, the first one inside", () => {
    expect(spacedMiddles([40, 40, 40], options)).toEqual({ middles: [40, 140, 240], height: 280 });
    expect(spacedMiddles([200, 40], options).middles).toEqual([100, 200]);
  });

  it("moves a box down from under the one before it on its side", () => {
    expect(spacedMiddles([300, 40, 300], options).middles).toEqual([150, 250, 470]);
    expect(spacedMiddles([300, 40], { ...options, sides: 1 }).middles).toEqual([150, 340]);
  });

  it("ends where the lowest box ends", () => {
    expect(spacedMiddles([40, 600, 40], options).height).toBe(600);
  });
});
