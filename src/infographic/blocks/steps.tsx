import { z } from "zod";
import { defineBlock } from "../block.ts";
import { blockTitle, entryFields } from "./data.ts";

/** What to do, one after the other; the order is the point. */
export const steps = defineBlock({
  schema: z.strictObject({
    type: z.literal("steps"),
    title: blockTitle,
    items: z.array(z.strictObject(entryFields)).min(2).max(12),
  }),
  sample: {
    type: "steps",
    items: [
      { title: "Rinse the rice until the water runs clear", icon: "droplets" },
      { title: "Soak it for 30 minutes", icon: "timer" },
      { title: "Simmer, covered, for 12 minutes", detail: "One and a half cups of water for each cup.", icon: "cooking-pot" },
      { title: "Rest for 10 minutes, then fluff", icon: "utensils" },
    ],
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: () => null,
});
