import { z } from "zod";
import { defineBlock } from "../block.ts";
import { text } from "../text.ts";
import { iconName } from "./data.ts";

/** Where the figures are from, when, and who made the picture. Always the last thing on a page. */
export const footer = defineBlock({
  schema: z.strictObject({
    type: z.literal("footer"),
    source: text(200).optional(),
    date: text(40).optional(),
    brand: z
      .strictObject({ name: text(40), mark: iconName })
      .optional()
      .describe("Logo as a word and a mark"),
  }),
  sample: { type: "footer", source: "Ministry of Commerce", date: "March 2026", brand: { name: "Chitra" } },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: () => null,
});
