import type { Datum, Entry, Event, Point, Series, Side, TreeNode } from "./blocks/data.ts";
import type { Unit } from "./quantity.ts";

/** What a block shows: how people look for it in the gallery. */
export type BlockFamily =
  | "words"
  | "figures"
  | "list"
  | "sequence"
  | "comparison"
  | "hierarchy"
  | "relation"
  | "chart"
  | "map"
  | "frame";

/** How well a structure shows a content, 0 to 1, and why in a few words that complete “chosen because …”. */
export type Suit = { score: number; why: string };

type Content<Kind extends string, Fields> = Fields & {
  kind: Kind;
  /** Family of the block that the content comes from: what the planner or the person thinks it is. */
  from: BlockFamily;
  title: string | undefined;
  /** Title of the page, title of the block and titles of its items, lower case: cues to what they are about. */
  words: string;
};

/** Ideas with a name: a list, a sequence, levels. */
export type EntriesContent = Content<"entries", { items: readonly Entry[] }>;
/** Ideas with a date each. */
export type EventsContent = Content<"events", { items: readonly Event[] }>;
/** One number for each label. */
export type DataContent = Content<"data", { items: readonly Datum[]; unit: Unit | undefined }>;
/** One or more rows of numbers over the same labels. */
export type SeriesContent = Content<"series", { x: readonly Point[]; series: readonly Series[]; unit: Unit | undefined }>;

/** Two things that face each other, each with its points. */
export type SidesContent = Content<"sides", { left: Side; right: Side }>;
/** A whole and its parts, level by level. */
export type TreeContent = Content<"tree", { root: TreeNode }>;

export type StructureContent = EntriesContent | EventsContent | DataContent | SeriesContent | SidesContent | TreeContent;

/** Blocks of one kind hold the same content: any of them can take another's place where it suits better. */
export type Structure = {
  [Kind in StructureContent["kind"]]: {
    kind: Kind;
    /** Score 0 where the content is none for it. What it can't hold at all its schema refuses. */
    suits(content: Extract<StructureContent, { kind: Kind }>): Suit;
  };
}[StructureContent["kind"]];
