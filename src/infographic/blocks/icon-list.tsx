import { z } from "zod";
import { defineBlock } from "../block.ts";
import { blockTitle, entryFields } from "./data.ts";

/** Points of equal rank, each with its own icon. */
export const iconList = defineBlock({
  schema: z.strictObject({
    type: z.literal("icon-list"),
    title: blockTitle,
    items: z.array(z.strictObject(entryFields)).min(1).max(16),
  }),
  sample: {
    type: "icon-list",
    title: "Why it works",
    items: [
      { title: "Keeps you alert", detail: "Even mild dehydration slows thinking.", icon: "brain" },
      { title: "Helps the heart", detail: "Blood flows more easily.", icon: "heart-pulse" },
      { title: "Cools the body", detail: "Sweat needs water to work.", icon: "thermometer" },
      { title: "Protects joints", detail: "Cartilage is mostly water.", icon: "bone" },
    ],
  },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: () => null,
});
