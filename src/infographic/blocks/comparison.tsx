import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";
import { blockTitle, iconName } from "./data.ts";

const side = z.strictObject({
  title: text(60),
  icon: iconName,
  figure: Quantity.optional(),
  points: z.array(text(160)).max(8).default([]),
});

/** Two things held against each other, point by point. */
export const comparison = defineBlock({
  schema: z.strictObject({
    type: z.literal("comparison"),
    title: blockTitle,
    left: side,
    right: side,
  }),
  sample: {
    type: "comparison",
    left: { title: "Electric", icon: "plug-zap", points: ["Cheaper to run", "Quiet", "Longer to refuel"] },
    right: { title: "Petrol", icon: "fuel", points: ["Cheaper to buy", "Refuels in minutes", "Burns oil"] },
  },
  traits: () => ({ minWidth: 640, stretches: false }),
  draw: () => null,
});
