import type { FontFamilyName, FontWeight } from "./fonts.ts";

/** A CSS hex colour: `#rrggbb`. */
export type Color = `#${string}`;

/** What a theme gives: colours by their job, type by its role, and the shape of corners and strokes. */
export type Theme = {
  name: string;
  label: string;
  description: string;
  version: number;
  colors: {
    /** The page. */
    background: Color;
    /** Panels that lie on the page. */
    surface: Color;
    /** Text on background and surface: AA (4.5:1) for both. */
    ink: Color;
    muted: Color;
    /** Hairlines and grid lines; never carries meaning. */
    line: Color;
    /** Track behind a bar, disc behind an icon: a tint that reads as empty. */
    track: Color;
    /** Bars and shapes beside the point: a neutral at 3:1. */
    quiet: Color;
    /** The one colour for the point: fills at 3:1, and text of any size at 4.5:1. */
    accent: Color;
    onAccent: Color;
    /** The large field behind a title or a key statement, and what stands on it. */
    hero: Color;
    onHero: Color;
    onHeroMuted: Color;
    /** Decoration and emphasis on the hero field, 3:1 against it. */
    heroAccent: Color;
    positive: Color;
    negative: Color;
    /** Series and categories, in order of use; each 3:1 against background and surface. */
    categories: readonly [Color, Color, Color, Color, Color];
  };
  fonts: {
    display: { family: FontFamilyName; weight: FontWeight; tracking: number };
    text: { family: FontFamilyName };
  };
  /** Corner radius of panels and of small marks, px at 1080 wide. */
  radius: { panel: number; mark: number };
};
