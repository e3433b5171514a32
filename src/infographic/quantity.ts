import { z } from "zod";
import { RowRuns } from "./row-runs.ts";
import { text } from "./text.ts";

const cell = z.strictObject({
  kind: z.literal("cell"),
  row: z.int().min(1).describe("1-based line of the table, counting the header"),
  column: z.string().describe("Header of the column"),
});

const span = z.strictObject({
  kind: z.literal("span"),
  start: z.int().min(0).describe("UTF-16 offset in the submitted text"),
  end: z.int().min(1).describe("UTF-16 offset behind the last character"),
});

const computed = z.strictObject({
  kind: z.literal("computed"),
  operation: z.enum(["sum", "count", "mean", "minimum", "maximum", "difference", "change", "share"]),
  of: z.array(z.strictObject({ column: z.string(), rows: RowRuns })).min(1),
});

/** Where a number came from, so that it can be proven: a cell, a stretch of text, or an operation over cells. */
export const Provenance = z.discriminatedUnion("kind", [cell, span, computed]);
export type Provenance = z.infer<typeof Provenance>;

/** How a number is to be read. `percent` is in percent points: 42 means 42%. */
export const Unit = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count") }),
  z.strictObject({ kind: z.literal("percent") }),
  z.strictObject({ kind: z.literal("currency"), code: z.string().regex(/^[A-Z]{3}$/, "is not an ISO 4217 code such as INR") }),
  z.strictObject({ kind: z.literal("measure"), symbol: text(24) }),
]);
export type Unit = z.infer<typeof Unit>;

/** The largest magnitude that is drawn: every integer up to it is exact in a double. */
export const maxMagnitude = 1e15;

export const Quantity = z.strictObject({
  value: z.number().min(-maxMagnitude).max(maxMagnitude),
  unit: Unit.optional(),
  source: Provenance.optional(),
});
export type Quantity = z.infer<typeof Quantity>;
