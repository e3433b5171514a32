import type { Theme } from "../infographic/theme.ts";
import { onHero, onRecess, onSurface } from "./on-hero.ts";
import type { Page } from "./page.ts";

/** What ground a part of the page stands on. */
export type Tone = "page" | "surface" | "hero" | "recess";

const grounds: Record<Tone, (theme: Theme) => Theme> = {
  page: (theme) => theme,
  surface: onSurface,
  hero: onHero,
  recess: onRecess,
};

/** The page for what stands on that ground: the ground is its background. */
export const toned = (page: Page, tone: Tone): Page => ({
  ...page,
  frame: { ...page.frame, theme: grounds[tone](page.frame.theme) },
});
