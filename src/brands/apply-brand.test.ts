import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, mix } from "../infographic/drawing/color.ts";
import { type Color, ornamentDepth, type Theme } from "../infographic/theme.ts";
import { themes } from "../infographic/themes/index.ts";
import { applyBrand } from "./apply-brand.ts";
import { BrandKit } from "./brand.ts";

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}` as Color);
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });

type Pair = [what: string, one: Color, other: Color, least: number];

/** What has to be read on what, as the test of the themes has it. */
function pairsOf({ colors }: Theme): Pair[] {
  const { background, surface, track, hero, onHero } = colors;
  const ornament = mix(hero, onHero, ornamentDepth);
  const papers = [background, surface];
  const text = (["muted", "accent", "positive", "negative", "ink"] as const).flatMap((role) =>
    papers.map((paper): Pair => [role, colors[role], paper, 4.5]),
  );
  const shapes = [colors.quiet, ...colors.categories].flatMap((shape) =>
    papers.map((paper): Pair => ["shape", shape, paper, 3]),
  );
  const onFields = [hero, ornament].flatMap((field): Pair[] => [
    ["onHero", onHero, field, 4.5],
    ["onHeroMuted", colors.onHeroMuted, field, 4.5],
  ]);
  return [
    ...text,
    ...shapes,
    ...onFields,
    ["ink on track", colors.ink, track, 4.5],
    ["accent on track", colors.accent, track, 3],
    ["onAccent", colors.onAccent, colors.accent, 4.5],
    ["heroAccent", colors.heroAccent, hero, 4.5],
  ];
}

describe("applyBrand", () => {
  it("keeps every pair readable, in every theme, for any colours", () => {
    fc.assert(
      fc.property(color, maybe(color), maybe(color), maybe(color), (primary, secondary, background, ink) => {
        const colors = { primary, ...(secondary && { secondary }), ...(background && { background }), ...(ink && { ink }) };
        for (const theme of themes) {
          const failed = pairsOf(applyBrand(theme, { colors })).filter(([, one, other, least]) => contrast(one, other) < least);
          expect(failed, theme.name).toEqual([]);
        }
      }),
      {
        numRuns: 60,
        examples: [
          ["#ffff00", "#808080", "#808080", "#808080"],
          ["#777777", undefined, undefined, undefined],
        ],
      },
    );
  }, 60_000);

  it("takes the colour as it is where it can be read", () => {
    const [paper] = themes.filter(({ name }) => name === "paper");
    if (!paper) throw new Error("There is no theme paper");
    const { colors, fonts } = applyBrand(paper, { colors: { primary: "#0b3d91" }, fonts: { display: "poppins" } });

    expect(colors.accent).toBe("#0b3d91");
    expect(fonts.display).toMatchObject({ family: "poppins", weight: 800 });
  });
});

describe("BrandKit", () => {
  it.each([
    { colors: { primary: "blue" } },
    { colors: { primary: "#12345" } },
    { colors: { primary: "#123456" }, fonts: { text: "comic-sans" } },
    { colors: { primary: "#123456" }, logo: "img_../secret" },
    { colors: { primary: "#123456" }, footer: { name: "A", url: "javascript:alert(1)" } },
  ])("refuses %j", (kit) => expect(BrandKit.safeParse(kit).success).toBe(false));
});
