import type { z } from "zod";
import type { Frame, JSXNode } from "./frame.ts";

/** What a page needs to know of a block before it gives it a place. */
export type BlockTraits = {
  /** The narrowest width, px at a 1080 page, at which it still reads well. */
  minWidth: number;
  /** True where more height makes it better: charts. */
  stretches: boolean;
};

/** A block in one file: what it says, an example, and how it is drawn. */
export type BlockDefinition<Schema extends z.ZodType = z.ZodType> = {
  schema: Schema;
  sample: z.input<Schema>;
  traits(block: z.output<Schema>): BlockTraits;
  draw(block: z.output<Schema>, frame: Frame): JSXNode;
};

export function defineBlock<Schema extends z.ZodType>(definition: BlockDefinition<Schema>): BlockDefinition<Schema> {
  return definition;
}
