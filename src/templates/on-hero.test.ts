import { describe, expect, it } from "vitest";
import { contrast } from "../infographic/drawing/color.ts";
import { themes } from "../infographic/themes/index.ts";
import { onHero, onRecess, onSurface } from "./on-hero.ts";

const grounds = [
  ["hero field", onHero],
  ["panel on the hero field", onRecess],
  ["panel", onSurface],
] as const;

describe.each(themes.map((theme) => [theme.name, theme] as const))("theme %s", (_name, theme) => {
  it.each(grounds)("can be read on its %s and on what lies there", (_ground, on) => {
    const { background, surface, ink, muted, accent, positive, negative } = on(theme).colors;
    for (const text of [ink, muted, accent, positive, negative])
      for (const under of [background, surface]) expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws shapes that mean something at 3:1 on its hero field", () => {
    const { background, quiet, accent, categories } = onHero(theme).colors;
    for (const shape of [quiet, accent, ...categories]) expect(contrast(shape, background)).toBeGreaterThanOrEqual(3);
  });
});
