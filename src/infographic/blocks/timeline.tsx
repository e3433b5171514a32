import { z } from "zod";
import { defineBlock } from "../block.ts";
import { text } from "../text.ts";
import { blockTitle, entryFields } from "./data.ts";

/** Dated events in order along one line. */
export const timeline = defineBlock({
  schema: z.strictObject({
    type: z.literal("timeline"),
    title: blockTitle,
    items: z
      .array(z.strictObject({ when: text(40), ...entryFields }))
      .min(2)
      .max(16),
  }),
  sample: {
    type: "timeline",
    items: [
      { when: "1969", title: "ISRO is founded", icon: "building-2" },
      { when: "1975", title: "Aryabhata, the first satellite", icon: "satellite" },
      { when: "2008", title: "Chandrayaan-1 finds water on the Moon", icon: "moon" },
      { when: "2014", title: "Mangalyaan reaches Mars", icon: "orbit" },
      { when: "2023", title: "Chandrayaan-3 lands near the south pole", icon: "rocket" },
    ],
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw: () => null,
});
