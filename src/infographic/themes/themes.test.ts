import { describe, expect, it } from "vitest";
import { contrast, mix } from "../drawing/color.ts";
import { ornamentDepth } from "../theme.ts";
import { colorDifference, lightnessDifference } from "./color-difference.ts";
import { themes } from "./index.ts";

it("has a name, a label and a description of its own for each theme", () => {
  for (const key of ["name", "label", "description"] as const)
    expect(new Set(themes.map((theme) => theme[key])).size).toBe(themes.length);
});

describe.each(themes.map((theme) => [theme.name, theme.colors] as const))("theme %s", (_name, colors) => {
  const grounds = [colors.background, colors.surface];
  const ornament = mix(colors.hero, colors.onHero, ornamentDepth);

  it.each([
    ["ink", colors.ink, [...grounds, colors.track]],
    ["muted text", colors.muted, grounds],
    ["accent text", colors.accent, grounds],
    ["good news", colors.positive, grounds],
    ["bad news", colors.negative, grounds],
    ["text on accent", colors.onAccent, [colors.accent]],
    ["text on hero", colors.onHero, [colors.hero, ornament]],
    ["quiet text on hero", colors.onHeroMuted, [colors.hero, ornament]],
    ["emphasis on hero", colors.heroAccent, [colors.hero]],
  ] as const)("sets %s at 4.5:1 or more", (_role, text, on) => {
    for (const ground of on) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["quiet", colors.quiet],
    ...colors.categories.map((color, index) => [`category ${index + 1}`, color] as const),
  ] as const)("draws shapes in %s at 3:1 or more", (_role, shape) => {
    for (const ground of grounds) expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it("draws the accent at 3:1 or more on its track", () => {
    expect(contrast(colors.accent, colors.track)).toBeGreaterThanOrEqual(3);
  });

  const pairs = colors.categories.flatMap((one, index) =>
    colors.categories.slice(index + 1).map((other, more) => ({ one, other, last: index + 1 + more })),
  );

  it.each(["common", "protanopia", "deuteranopia"] as const)("tells its categories apart in %s vision", (eye) => {
    for (const { one, other } of pairs) expect(colorDifference(one, other, eye)).toBeGreaterThanOrEqual(0.07);
  });

  it("tells its first three categories apart in greyscale", () => {
    for (const { one, other } of pairs.filter(({ last }) => last < 3))
      expect(lightnessDifference(one, other)).toBeGreaterThanOrEqual(7);
  });
});

describe("colorDifference", () => {
  it("sees red and green as near where red or green is not seen", () => {
    expect(colorDifference("#c0392b", "#5f7a1f", "common")).toBeGreaterThan(0.15);
    expect(colorDifference("#c0392b", "#5f7a1f", "deuteranopia")).toBeLessThan(0.1);
    expect(colorDifference("#123456", "#123456", "protanopia")).toBe(0);
  });

  it("measures black against white as the whole way", () => {
    expect(colorDifference("#000000", "#ffffff", "common")).toBeCloseTo(1, 3);
    expect(lightnessDifference("#000000", "#ffffff")).toBeCloseTo(100, 1);
  });
});
