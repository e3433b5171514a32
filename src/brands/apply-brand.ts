import { contrast, mix } from "../infographic/drawing/color.ts";
import type { FontWeight } from "../infographic/fonts.ts";
import { type Color, ornamentDepth, type Theme } from "../infographic/theme.ts";
import { colorDifference } from "../infographic/themes/color-difference.ts";
import type { BrandKit, displayFamilies } from "./brand.ts";
import { nearestShade, reaches, readable, strongest } from "./tones.ts";

type Colors = Theme["colors"];
type Grounds = Pick<Colors, "background" | "surface" | "track" | "line">;

const displayWeights: Record<(typeof displayFamilies)[number], FontWeight> = {
  inter: 800,
  "source-serif": 700,
  baloo: 800,
  poppins: 800,
  playfair: 800,
  rajdhani: 700,
  kalam: 700,
};

/** `theme` in the colours and fonts of a brand. Whatever has to be read reaches AA, as in every theme. */
export function applyBrand(theme: Theme, kit: BrandKit): Theme {
  const { display, text } = kit.fonts ?? {};
  return {
    ...theme,
    colors: brandColors(theme.colors, kit.colors),
    fonts: {
      display: display ? { family: display, weight: displayWeights[display], tracking: 0 } : theme.fonts.display,
      text: text ? { family: text } : theme.fonts.text,
    },
  };
}

function brandColors(colors: Colors, brand: BrandKit["colors"]): Colors {
  const grounds = groundsOf(colors, brand.background);
  const { background, surface, track } = grounds;
  const papers = [background, surface];
  const on = (color: Color, ratio = 4.5) => readable(color, papers, ratio);
  const accent = readableAccent(brand.primary, grounds);
  return {
    ...grounds,
    ink: readable(brand.ink ?? colors.ink, [...papers, track], 4.5),
    muted: on(colors.muted),
    quiet: on(colors.quiet, 3),
    accent,
    onAccent: strongest([accent]),
    ...heroOf(colors, brand),
    positive: on(colors.positive),
    negative: on(colors.negative),
    categories: categoriesOf(
      [brand.primary, ...(brand.secondary ? [brand.secondary] : [])].map((color) => on(color, 3)),
      colors.categories.map((color) => on(color, 3)),
    ),
  };
}

/** On its track the accent is a shape, on paper it is text as well. */
function readableAccent(primary: Color, { background, surface, track }: Grounds): Color {
  const papers = [background, surface];
  const holds = (shade: Color) => reaches(shade, papers, 4.5) && reaches(shade, [track], 3);
  return nearestShade(primary, holds) ?? strongest([...papers, track]);
}

/** A brand's background is moved as far from the middle greys as text of every rank needs. */
function groundsOf(colors: Colors, wanted: Color | undefined): Grounds {
  if (wanted === undefined) return colors;
  const clear = (shade: Color) => contrast(shade, strongest([shade])) >= 12;
  const background = nearestShade(wanted, clear) ?? colors.background;
  const towards = strongest([background]);
  return {
    background,
    surface: mix(background, towards, 0.04),
    track: mix(background, towards, 0.08),
    line: mix(background, towards, 0.16),
  };
}

function heroOf(colors: Colors, { primary, secondary }: BrandKit["colors"]) {
  const plain = contrast(colors.hero, colors.background) < 1.15;
  const hero = nearestShade(plain ? colors.hero : primary, (shade) => holdsText(shade, strongest([shade]))) ?? "#000000";
  const onHero = strongest([hero]);
  const ornament = mix(hero, onHero, ornamentDepth);
  return {
    hero,
    onHero,
    onHeroMuted: readable(mix(onHero, hero, 0.2), [hero, ornament], 4.5),
    heroAccent: readable(secondary ?? (plain ? primary : colors.heroAccent), [hero], 4.5),
  };
}

const holdsText = (hero: Color, text: Color): boolean => reaches(text, [hero, mix(hero, text, ornamentDepth)], 5);

/** The brand's own first, then those of the theme that differ most from all before. */
function categoriesOf(own: readonly Color[], others: readonly Color[]): Colors["categories"] {
  const chosen = [...own];
  const left = [...others];
  while (chosen.length < others.length) {
    const [farthest] = left.toSorted((a, b) => apart(b, chosen) - apart(a, chosen));
    if (farthest === undefined) break;
    chosen.push(farthest);
    left.splice(left.indexOf(farthest), 1);
  }
  return chosen as unknown as Colors["categories"];
}

const apart = (color: Color, from: readonly Color[]): number =>
  Math.min(
    ...from.flatMap((other) =>
      (["common", "protanopia", "deuteranopia"] as const).map((eye) => colorDifference(color, other, eye)),
    ),
  );
