import { mix } from "../../infographic/drawing/color.ts";
import type { JSXNode } from "../../infographic/frame.ts";
import { type Color, ornamentDepth, type Theme } from "../../infographic/theme.ts";

/** What an ornament is drawn in. Text may cross `faint` and `soft`; the others stay in the corner. */
export type Tones = {
  field: Color;
  faint: Color;
  soft: Color;
  glow: Color;
  accent: Color;
  ink: Color;
  categories: Theme["colors"]["categories"];
};

/** The shapes of an ornament in a square of 480, its upper right corner the corner of the field. */
export type Figure = (tones: Tones) => JSXNode;

export function tonesOf({ colors: { hero, onHero, heroAccent, categories } }: Theme): Tones {
  return {
    field: hero,
    faint: mix(hero, onHero, ornamentDepth / 2),
    soft: mix(hero, onHero, ornamentDepth),
    glow: mix(hero, heroAccent, 0.55),
    accent: heroAccent,
    ink: onHero,
    categories,
  };
}

/** `count` numbers from 0. */
export const counted = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
