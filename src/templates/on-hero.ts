import { contrast, mix } from "../infographic/drawing/color.ts";
import type { Color, Theme } from "../infographic/theme.ts";

/** The same theme for what stands on its hero field, so that any block can be drawn there. */
export function onHero(theme: Theme): Theme {
  const { hero, onHero: ink, onHeroMuted, heroAccent } = theme.colors;
  const texts = [ink, onHeroMuted, heroAccent];
  return {
    ...theme,
    colors: {
      ...theme.colors,
      background: hero,
      surface: tint(hero, { towards: ink, most: 0.1, texts }),
      ink,
      muted: onHeroMuted,
      line: mix(hero, ink, 0.24),
      track: tint(hero, { towards: ink, most: 0.16, texts }),
      quiet: reaching(3, hero, ink),
      accent: heroAccent,
      onAccent: hero,
      positive: heroAccent,
      negative: ink,
      categories: [heroAccent, ink, onHeroMuted, reaching(3, hero, heroAccent), reaching(3.4, hero, ink)],
    },
  };
}

/** The same theme for panels that are let into the hero field: away from its ink, so that all is read even better. */
export function onRecess(theme: Theme): Theme {
  const { hero, onHero: ink } = theme.colors;
  const away = contrast(ink, "#000000") > contrast(ink, "#ffffff") ? "#000000" : "#ffffff";
  return onHero({ ...theme, colors: { ...theme.colors, hero: mix(hero, away, 0.22) } });
}

/** The same theme for what stands on one of its panels. */
export function onSurface(theme: Theme): Theme {
  const { surface, track, ink, muted, accent, positive, negative } = theme.colors;
  const texts = [ink, muted, accent, positive, negative];
  return {
    ...theme,
    colors: {
      ...theme.colors,
      background: surface,
      surface: tint(surface, { towards: ink, most: 0.07, texts }),
      track: mix(track, ink, 0.05),
    },
  };
}

/** `ground` as far towards a colour as all of the texts can still be read on it. */
export function tint(
  ground: Color,
  { towards, most, texts }: { towards: Color; most: number; texts: readonly Color[] },
): Color {
  const steps = [1, 0.8, 0.6, 0.4, 0.2].map((share) => mix(ground, towards, most * share));
  return steps.find((step) => texts.every((text) => contrast(text, step) >= 4.5)) ?? ground;
}

/** The faintest shade of `color` on `ground` that has a contrast of `least` to it. */
function reaching(least: number, ground: Color, color: Color): Color {
  const shades = Array.from({ length: 10 }, (_, index) => mix(ground, color, 0.4 + index * 0.06));
  return shades.find((shade) => contrast(shade, ground) >= least) ?? color;
}
