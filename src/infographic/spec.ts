import { z } from "zod";
import { brandIdPattern } from "../kernel/ids.ts";
import { blocks } from "./blocks/index.ts";
import { Size } from "./size.ts";
import { text } from "./text.ts";

/** A poster with more than sixty blocks is a book. */
export const maxBlocks = 60;

type Blocks = typeof blocks;
export type BlockType = keyof Blocks;
export type BlockOf<Type extends BlockType> = z.output<Blocks[Type]["schema"]>;
export type Block = { [Type in BlockType]: BlockOf<Type> }[BlockType];
type BlockDraft = { [Type in BlockType]: z.input<Blocks[Type]["schema"]> }[BlockType];

const [first, ...others] = Object.values(blocks).map(({ schema }) => schema);
export const Block = z.discriminatedUnion("type", [first, ...others] as [Blocks["headline"]["schema"]]) as unknown as z.ZodType<
  Block,
  BlockDraft
>;

const choice = z.string().regex(/^[a-z0-9-]{1,40}$/, "is not a name such as paper");

/** A whole infographic in words and numbers: what is said, not how it looks. */
export const InfographicSpec = z.strictObject({
  title: text(200),
  subtitle: text(300).optional(),
  kicker: text(60).optional().describe("A few words over the title: the field or the occasion"),
  blocks: z
    .array(Block)
    .min(1, "is empty; an infographic has at least one block")
    .max(maxBlocks, `has more than ${maxBlocks} blocks`),
  theme: choice.optional().describe("Name from GET /v1/themes; chosen by the content where it is absent"),
  template: choice.optional().describe("Name from GET /v1/templates; chosen by the content where it is absent"),
  brand: z
    .string()
    .regex(brandIdPattern, "is not the id of a brand")
    .optional()
    .describe("Id of a brand kit: recolours the theme and signs the picture"),
  size: Size.default("auto"),
  overflow: z
    .enum(["grow", "page"])
    .optional()
    .describe("What is done with more than the page holds: `grow` makes it longer, `page` goes on on further pages"),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "is not a language tag such as en-IN")
    .default("en-IN"),
  source: text(200).optional().describe("Where the figures are from; drawn in the footer"),
  needs_content: z
    .boolean()
    .default(false)
    .describe("True where the planner could only lay out a skeleton for somebody to fill"),
});
export type InfographicSpec = z.output<typeof InfographicSpec>;
export type InfographicDraft = z.input<typeof InfographicSpec>;
