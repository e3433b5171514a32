import { describe, expect, it } from "vitest";
import { contrast } from "../drawing/color.ts";
import { themes } from "./index.ts";

describe.each(themes.map((theme) => [theme.name, theme.colors] as const))("theme %s", (_name, colors) => {
  const grounds = [colors.background, colors.surface];

  it.each([
    ["ink", colors.ink, grounds],
    ["muted text", colors.muted, grounds],
    ["accent text", colors.accent, grounds],
    ["good news", colors.positive, grounds],
    ["bad news", colors.negative, grounds],
    ["text on accent", colors.onAccent, [colors.accent]],
    ["text on hero", colors.onHero, [colors.hero]],
    ["quiet text on hero", colors.onHeroMuted, [colors.hero]],
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
});
