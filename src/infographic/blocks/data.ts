import { z } from "zod";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";

/** One labelled number of a chart. Its unit is the block's, unless it has its own. */
export const Datum = z.strictObject({ label: text(80), figure: Quantity });
export type Datum = z.infer<typeof Datum>;

export const blockTitle = text(140).optional().describe("What the block shows, as a finding where the data allows");
export const blockNote = text(240).optional().describe("Small print under the block: what was left out, grouped or repaired");
export const iconName = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "is not an icon name such as trending-up")
  .optional();

/** One idea in a list, a sequence or a history. */
export const entryFields = { title: text(120), detail: text(400).optional(), icon: iconName };
