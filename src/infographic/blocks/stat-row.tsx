import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";
import { iconName } from "./data.ts";

/** Two to four key figures side by side, the first the most important. */
export const statRow = defineBlock({
  schema: z.strictObject({
    type: z.literal("stat-row"),
    items: z
      .array(
        z.strictObject({
          label: text(80),
          figure: Quantity,
          change: z
            .strictObject({ figure: Quantity, good: z.enum(["up", "down"]).default("up"), since: text(40).optional() })
            .optional()
            .describe("Change against an earlier time; `good` says which direction is good news"),
          icon: iconName,
        }),
      )
      .min(1)
      .max(6),
  }),
  sample: {
    type: "stat-row",
    items: [
      { label: "Exports", figure: { value: 437_000_000_000, unit: { kind: "currency", code: "USD" } }, icon: "ship" },
      { label: "Growth", figure: { value: 6.9, unit: { kind: "percent" } }, icon: "trending-up" },
      { label: "Partner countries", figure: { value: 192 }, icon: "globe" },
    ],
  },
  traits: () => ({ minWidth: 720, stretches: false }),
  draw: () => null,
});
