import { contrast, mix } from "../infographic/drawing/color.ts";
import type { Color } from "../infographic/theme.ts";
import type { Page } from "./page.ts";

/** The page for what stands on any ground that its ink can be read on: the other colours go towards ink until they can too. */
export function onGround(page: Page, ground: Color): Page {
  const { colors } = page.frame.theme;
  const towardsInk = (color: Color, least: number): Color => {
    const tries = Array.from({ length: 11 }, (_, tenth) => mix(color, colors.ink, tenth / 10));
    return tries.find((tried) => contrast(tried, ground) >= least) ?? colors.ink;
  };
  const [a, b, c, d, e] = colors.categories;
  const shades = {
    background: ground,
    surface: mix(ground, colors.ink, 0.06),
    line: mix(ground, colors.ink, 0.18),
    track: mix(ground, colors.ink, 0.1),
    muted: towardsInk(colors.muted, 4.5),
    quiet: towardsInk(colors.quiet, 3),
    accent: towardsInk(colors.accent, 4.5),
    positive: towardsInk(colors.positive, 4.5),
    negative: towardsInk(colors.negative, 4.5),
    categories: [towardsInk(a, 3), towardsInk(b, 3), towardsInk(c, 3), towardsInk(d, 3), towardsInk(e, 3)] as const,
  };
  return { ...page, frame: { ...page.frame, theme: { ...page.frame.theme, colors: { ...colors, ...shades } } } };
}
