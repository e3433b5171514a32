import type { FontFamilyName, FontWeight } from "./fonts.ts";
import type { BlockFamily } from "./structure.ts";

/** A CSS hex colour: `#rrggbb`. */
export type Color = `#${string}`;

/** The figure that a theme draws in the corner of its hero field. */
export type OrnamentName =
  | "arcs"
  | "bars"
  | "disc"
  | "dots"
  | "horizon"
  | "lattice"
  | "leaves"
  | "orbits"
  | "petals"
  | "plan"
  | "rain"
  | "rays"
  | "rings"
  | "scribble"
  | "splash"
  | "waves";

/** What a theme gives: colours by their job, type by its role, the shape of corners, and the figure on its hero field. */
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
    /**
     * Series and categories, in order of use; each 3:1 against background and surface. All five tell apart for people
     * who don't see red or green, the first three also in greyscale.
     */
    categories: readonly [Color, Color, Color, Color, Color];
  };
  fonts: {
    display: { family: FontFamilyName; weight: FontWeight; tracking: number };
    text: { family: FontFamilyName };
  };
  /** Corner radius of panels and of small marks, px at 1080 wide. */
  radius: { panel: number; mark: number };
  ornament: OrnamentName;
  /** Faint lines over the whole page. */
  texture?: "ruled" | "grid";
  /** What calls for the theme. */
  suits: {
    /** Words of a content, English and Hindi, that call for it, and what they are about: “it is about …”. */
    topic?: { words: string; about: string };
    /** Families of blocks that look their best in it. */
    families: readonly BlockFamily[];
    /** How readily it is taken where no word calls for a theme, 0 to 0.6; `why` completes “chosen because …”. */
    everyday: { score: number; why: string };
  };
};

/** How much of `onHero` an ornament may lay on the hero field: text stays readable across it. */
export const ornamentDepth = 0.12;
