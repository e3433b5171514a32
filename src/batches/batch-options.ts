import { z } from "zod";
import { InfographicSpec, Size } from "../infographic/index.ts";

const { theme, template, brand, locale, source } = InfographicSpec.shape;

/** How the pictures of a batch are to look. `spec` has `{{column}}` for what each row fills in. */
export const batchFields = {
  name: z.string().trim().min(1).max(200).optional().describe("What the batch is called; the file's name otherwise"),
  spec: z
    .record(z.string(), z.unknown())
    .optional()
    .describe("A spec with {{column}} in its texts and in the place of numbers; without it one is made of the columns"),
  group_by: z.string().min(1).max(200).optional().describe("A column: one picture for all rows that have the same in it"),
  sheet: z.string().min(1).max(100).optional().describe("Of a workbook; the first one that isn't hidden otherwise"),
  file_name: z.string().min(1).max(200).optional().describe("Of each picture in the ZIP, such as {{city}}"),
  format: z.enum(["png", "svg"]).default("png"),
  scale: z.coerce.number().min(0.25).max(4).default(1).describe("Of PNG"),
  size: Size.optional(),
  ...{ theme, template, brand, locale: locale.unwrap().optional(), source },
};

export const BatchOptions = z
  .strictObject(batchFields)
  .refine(({ spec, group_by }) => spec === undefined || group_by === undefined, {
    message: "can't have both: a spec is filled by one row, group_by plans a picture of several",
    path: ["group_by"],
  });

export type BatchOptions = z.output<typeof BatchOptions>;

const mostSpec = 100_000;

export const isTooLong = ({ spec }: BatchOptions): boolean => spec !== undefined && JSON.stringify(spec).length > mostSpec;

/** What is decided for all rows; it stands over what a spec says. */
export function lookOf({ size, theme: chosen, template: form, brand: kit, locale: language, source: origin }: BatchOptions) {
  const look = { size, theme: chosen, template: form, brand: kit, locale: language, source: origin };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Partial<typeof look>;
}
