import type { Color, Theme } from "../theme.ts";

type Channels = [red: number, green: number, blue: number];

const channels = (color: Color): Channels => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as Channels;

/** `amount` of `over` laid on `base`, 0 to 1, as one opaque colour. */
export function mix(base: Color, over: Color, amount: number): Color {
  const top = channels(over);
  const mixed = channels(base).map((channel, index) => Math.round(channel + ((top[index] ?? 0) - channel) * amount));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2 contrast ratio, 1 to 21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Color, other: Color): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Color): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What can be read on `fill`: the theme's own paper or ink where one of them reaches AA, else black or white. */
export function readableOn({ colors }: Theme, fill: Color): Color {
  const [best = colors.ink] = [colors.background, colors.ink, colors.onAccent, colors.onHero]
    .filter((color) => contrast(color, fill) >= 4.5)
    .sort((a, b) => contrast(b, fill) - contrast(a, fill));
  if (contrast(best, fill) >= 4.5) return best;
  return contrast("#ffffff", fill) >= contrast("#000000", fill) ? "#ffffff" : "#000000";
}

/** The colour of the item at `index`: the theme's five categories, then their tints, so that neighbours always differ. */
export function categoryColor({ colors }: Theme, index: number): Color {
  const { categories, background } = colors;
  const base = categories[index % categories.length] ?? colors.accent;
  const round = Math.floor(index / categories.length);
  return round === 0 ? base : mix(base, background, Math.min(0.3, round * 0.15));
}

/** `color`, moved towards the theme's ink as far as it takes to be read on `ground` at `ratio`. */
export function toned({ colors }: Theme, color: Color, { ground, ratio = 4.5 }: { ground: Color; ratio?: number }): Color {
  for (let amount = 0; amount < 1; amount += 0.1) {
    const tried = mix(color, colors.ink, amount);
    if (contrast(tried, ground) >= ratio) return tried;
  }
  return colors.ink;
}

/** A tint of `color`: `amount` of it on the page, or as much as lets the theme's ink be read on it. */
export function tinted({ colors: { background, ink } }: Theme, color: Color, amount: number): Color {
  for (let share = amount; share > 0; share -= 0.02) {
    const tried = mix(background, color, share);
    if (contrast(tried, ink) >= 4.5) return tried;
  }
  return background;
}

type Field = { ground: Color; ink: Color; muted: Color; accent: Color };

/** A field that stands out from the page, and what stands on it; on the hero itself it is a panel. */
export function strongField({ colors }: Theme): Field {
  const { hero, onHero, onHeroMuted, heroAccent, background, surface, ink, muted, accent } = colors;
  if (contrast(hero, background) < 1.15) return { ground: surface, ink, muted, accent };
  return { ground: hero, ink: onHero, muted: onHeroMuted, accent: heroAccent };
}
