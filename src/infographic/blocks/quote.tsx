import { z } from "zod";
import { defineBlock } from "../block.ts";
import { text } from "../text.ts";

/** Somebody's words, and whose they are. */
export const quote = defineBlock({
  schema: z.strictObject({
    type: z.literal("quote"),
    text: text(400).describe("Without quotation marks: they are drawn in the style of the locale"),
    by: text(80).optional(),
    role: text(120).optional(),
  }),
  sample: {
    type: "quote",
    text: "Where the mind is without fear and the head is held high",
    by: "Rabindranath Tagore",
    role: "Gitanjali, 1912",
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: () => null,
});
