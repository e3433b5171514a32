import type { JSXNode } from "satori/jsx";
import type { FitNote } from "./fit-note.ts";
import type { Theme } from "./theme.ts";

/** The shapes of one icon on a 24 × 24 grid, to be stroked: `["path", { d }]`. */
export type IconShape = readonly [tag: string, attributes: Record<string, string>];
export type IconSet = Readonly<Record<string, readonly IconShape[]>>;

/** A picture ready to be drawn: a data URI, its size in px as it is seen, and how it is turned for that, as Exif has it. */
export type PlacedImage = { uri: string; width: number; height: number; orientation?: number };

/** Sizes of type in px, and how open lines are set in the script of the text. */
export type TypeScale = {
  caption: number;
  body: number;
  lead: number;
  heading: number;
  title: number;
  figure: number;
  hero: number;
  leading: { tight: number; normal: number };
};

/** Everything a block may know about where it is drawn. */
export type Frame = {
  /** Width of the block's box, px. */
  width: number;
  /** Height in px that the page has to spare for the block beyond what it takes by itself; charts grow by it. */
  extraHeight: number;
  theme: Theme;
  type: TypeScale;
  /** BCP 47, for numbers, dates and the few words that a block adds itself. */
  locale: string;
  icons: IconSet;
  /** Uploads by id; what isn't among them gets a place kept for it. */
  images?: ReadonlyMap<string, PlacedImage>;
  /** Drawn in place of the house mark. */
  logo?: PlacedImage;
  /** Says what the block did to fit its content; the answer tells people. */
  noteFit(note: Omit<FitNote, "where">): void;
};

export type { JSXNode };
