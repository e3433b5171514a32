import type { Matrix } from "./matrix.ts";
import type { Face } from "./text/face.ts";

/** A CSS hex colour without transparency. */
export type Fill = string;
type Box = { left: number; top: number; width: number; height: number };

/** A filled rectangle; `radii` of its corners from the upper left one on, px. */
export type BoxItem = Box & { kind: "box"; fill: Fill; opacity: number; radii: readonly [number, number, number, number] };

/** One shape of a drawing in the drawing's own units. */
export type VectorShape = {
  /** SVG path data, and the map from its units to the drawing's. */
  path: string;
  matrix: Matrix;
  fill: Fill | undefined;
  opacity: number;
  stroke: VectorStroke | undefined;
};
export type VectorStroke = {
  color: Fill;
  width: number;
  opacity: number;
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  dashes: readonly number[];
};

/** Shapes, cut at their box where `cut` is true; `scale` and `dx`, `dy` take their units to px of the page. */
export type DrawingItem = Box & {
  kind: "drawing";
  cut: boolean;
  scale: number;
  dx: number;
  dy: number;
  opacity: number;
  shapes: readonly VectorShape[];
};

/** Glyphs on a baseline: pens in px of the page. */
export type TextItem = { kind: "text"; fill: Fill; opacity: number; size: number; glyphs: readonly PlacedGlyphs[] };
export type PlacedGlyphs = { face: Face; ids: Uint16Array; xs: Float64Array; ys: Float64Array };

/** Everything on a page in the order in which it is painted, px of the page. */
export type DrawList = { width: number; height: number; items: DrawItem[] };
export type DrawItem = BoxItem | DrawingItem | TextItem;
