import type { FitNote } from "../infographic/fit-note.ts";
import type { Frame, JSXNode } from "../infographic/frame.ts";
import type { Block, InfographicSpec } from "../infographic/spec.ts";
import type { Suit } from "../infographic/structure.ts";
import type { ContentProfile } from "./choice/content-profile.ts";

/** A block that has its place in the reading order; `where` is its path in the spec. */
export type PlacedBlock = { id: string; where: string; block: Block };

/** What stands on one of the pages that a content takes; they are counted from 1. */
export type Part = { number: number; count: number; blocks: readonly PlacedBlock[] };

/** What a template lays out: the words and blocks, and the page they go on in px of the page's own. */
export type Page = {
  spec: InfographicSpec;
  /** Blocks to place; the footer is apart. */
  blocks: readonly PlacedBlock[];
  footer: PlacedBlock;
  width: number;
  /** Undefined where the page is as high as its content. */
  height: number | undefined;
  wide: boolean;
  /** Which of several pages it is; absent where it is the only one. */
  part?: Pick<Part, "number" | "count">;
  /** For the page's own words; a block's frame has its own width and says where it is. */
  frame: Omit<Frame, "width" | "extraHeight">;
  noteFit(note: FitNote): void;
  /** What each block took by itself in an earlier layout, px by id; empty in the first. */
  heights: ReadonlyMap<string, number>;
  /** True in the layout that is drawn, false in those that only measure. */
  settled: boolean;
  /** What each block that stretches may take more, px by id. */
  extraHeights: ReadonlyMap<string, number>;
};

/** One way to compose a page. A new one is its file and its line in the registry. */
export type Template = {
  name: string;
  label: string;
  description: string;
  /** Raised with every change that moves a pixel: pictures are kept under it. */
  version: number;
  /** True where it is made of several pages of a fixed size, the first of them a cover without blocks. */
  paged?: boolean;
  /** How well it suits a content, and why; the best one is taken. */
  suits(content: ContentProfile): Suit;
  /** Themes in which it looks its best. */
  likes?: readonly string[];
  layOut(page: Page): JSXNode;
};
