import { z } from "zod";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";
import { iconName } from "./data.ts";

/** What a key figure says: itself, what it is, and how it has changed. */
export const statFields = {
  label: text(80),
  figure: Quantity,
  change: z
    .strictObject({ figure: Quantity, good: z.enum(["up", "down", "neutral"]).default("up"), since: text(40).optional() })
    .optional()
    .describe("Change against an earlier time; `good` says which direction is good news, `neutral` that neither is"),
  icon: iconName,
};

const stat = z.strictObject(statFields);
export type Stat = z.output<typeof stat>;
