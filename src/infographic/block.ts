import type { z } from "zod";
import type { Frame, JSXNode } from "./frame.ts";
import type { BlockFamily, Structure } from "./structure.ts";
import type { Warning } from "./warning.ts";

/** What a page needs to know of a block before it gives it a place. */
export type BlockTraits = {
  /** The narrowest width, px at a 1080 page, at which it still reads well. */
  minWidth: number;
  /** True where more height makes it better: charts. */
  stretches: boolean;
};

/** A block in one file: what it says, an example, and how it is drawn. */
export type BlockDefinition<Schema extends z.ZodType = z.ZodType> = {
  /** Its name for people, two or three words. */
  label: string;
  /** What it shows and when to take it, in one sentence. */
  description: string;
  family: BlockFamily;
  schema: Schema;
  sample: z.input<Schema>;
  /** What it can hold in another block's place; absent where it holds what no other does. */
  structure?: Structure;
  traits(block: z.output<Schema>): BlockTraits;
  /** What of its content can't be shown as it was meant; `where` is a path within the block. */
  warnings?(block: z.output<Schema>): Warning[];
  draw(block: z.output<Schema>, frame: Frame): JSXNode;
};

export function defineBlock<Schema extends z.ZodType>(definition: BlockDefinition<Schema>): BlockDefinition<Schema> {
  return definition;
}
