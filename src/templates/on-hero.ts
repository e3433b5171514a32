import { mix } from "../infographic/drawing/color.ts";
import type { Theme } from "../infographic/theme.ts";

/** The same theme for what stands on its hero field, so that any block can be drawn there. */
export function onHero(theme: Theme): Theme {
  const { hero, onHero: ink, onHeroMuted, heroAccent } = theme.colors;
  return {
    ...theme,
    colors: {
      ...theme.colors,
      background: hero,
      surface: mix(hero, ink, 0.1),
      ink,
      muted: onHeroMuted,
      line: mix(hero, ink, 0.24),
      track: mix(hero, ink, 0.16),
      quiet: mix(hero, ink, 0.5),
      accent: heroAccent,
      onAccent: hero,
      positive: heroAccent,
      negative: ink,
      categories: [heroAccent, ink, onHeroMuted, mix(hero, heroAccent, 0.6), mix(hero, ink, 0.5)],
    },
  };
}

/** The same theme for what stands on one of its panels. */
export const onSurface = (theme: Theme): Theme => ({
  ...theme,
  colors: {
    ...theme.colors,
    background: theme.colors.surface,
    surface: mix(theme.colors.surface, theme.colors.ink, 0.07),
    track: mix(theme.colors.track, theme.colors.ink, 0.05),
  },
});
