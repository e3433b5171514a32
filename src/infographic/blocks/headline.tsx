import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";

/** The one thing to remember: a sentence, or a figure at poster size with the words that explain it. */
export const headline = defineBlock({
  schema: z.strictObject({
    type: z.literal("headline"),
    kicker: text(60).optional(),
    text: text(200),
    detail: text(400).optional(),
    figure: Quantity.optional(),
  }),
  sample: {
    type: "headline",
    kicker: "Rural broadband",
    text: "villages came online in a single year",
    detail: "More than in the three years before together.",
    figure: { value: 48_200 },
  },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: () => null,
});
