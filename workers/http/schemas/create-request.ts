import { z } from "@hono/zod-openapi";
import { maxTextLength } from "../../../src/generation/index.ts";
import { InfographicSpec, Size, sizeNames } from "../../../src/infographic/index.ts";

const maxRows = 5_000;

const { title, theme, template, brand, overflow, locale, source } = InfographicSpec.shape;
const options = { title: title.optional(), theme, template, brand, overflow, locale: locale.unwrap().optional(), source };

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Records = z.array(z.record(z.string(), Cell)).max(maxRows, `has more than ${maxRows} rows`);

const tooLong = `is longer than ${maxTextLength} characters`;

const inputs = ["prompt", "text", "table", "spec"] as const;

/** The JSON body: one input, and what its owner decides about the picture. */
export const CreateRequest = z
  .strictObject({
    prompt: z
      .string()
      .max(maxTextLength, tooLong)
      .optional()
      .describe("What the infographic is to be about. The answer says `needs_content` where facts have to be filled in"),
    text: z
      .string()
      .max(maxTextLength, tooLong)
      .optional()
      .describe("Plain text or Markdown to draw the figures, dates, steps and points of"),
    table: z.union([z.string(), Records]).optional().describe("CSV or TSV with a header line, or a list of records"),
    spec: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ type: "object", allOf: [{ $ref: "#/components/schemas/InfographicSpec" }] }),
    size: Size.optional(),
    ...options,
  })
  .superRefine((request, context) => {
    const given = inputs.filter((name) => request[name] !== undefined);
    if (given.length === 1) return;
    const found = given.length === 0 ? "none of them" : given.join(" and ");
    context.addIssue({ code: "custom", path: [], message: `has ${found}: give exactly one of ${inputs.join(", ")}` });
  })
  .openapi("CreateInfographic");

type SizeName = (typeof sizeNames)[number];
const customSize = /^(\d{1,5})x(\d{1,5})$/;

/** The same decisions in the query string, for bodies that aren't JSON. */
export const CreateQuery = z.strictObject({
  size: z
    .string()
    .transform((value): z.input<typeof Size> => {
      const [, width, height] = customSize.exec(value) ?? [];
      // What is no pair of numbers is left for Size to judge.
      return width === undefined ? (value as SizeName) : { width: Number(width), height: Number(height) };
    })
    .pipe(Size)
    .optional()
    .openapi({ type: "string", description: `${sizeNames.join(", ")}, or px such as 1200x800`, example: "portrait" }),
  ...options,
});
