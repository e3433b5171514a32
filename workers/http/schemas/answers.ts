import { z } from "@hono/zod-openapi";
import { SpecInAnswer } from "./spec-schema.ts";

const Warning = z
  .object({
    code: z.string().openapi({ example: "ragged_row" }),
    message: z.string().openapi({ example: "Line 7 has 2 cells for 3 columns; the last was left empty." }),
    where: z.string().optional().openapi({ example: "line 7" }),
  })
  .openapi("Warning", { description: "Something that was done to the input, or to the picture to make it fit" });

const FitNote = z
  .object({
    action: z.enum(["shrunk", "reflowed", "moved", "grew", "paged"]).openapi({
      description:
        "Set smaller, arranged otherwise within the block, laid out by another template, made longer, or continued on a further page",
    }),
    where: z.string().openapi({ example: "blocks[2]", description: "Path in the spec, or “page” for all of it" }),
    what: z.string().openapi({ example: "The height of the page" }),
    from: z.number().optional().openapi({ example: 1080, description: "px" }),
    to: z.number().optional().openapi({ example: 1240, description: "px" }),
  })
  .openapi("FitNote", { description: "Something that was done so that the content fits; nothing is ever cut" });

const Timings = z.record(z.string(), z.number()).openapi("Timings", {
  description: "Milliseconds by stage; a stage that wasn't needed is absent. A deployed Worker's clock only moves on I/O.",
  example: { plan: 3.1, layout: 18.2, svg: 6.4, store: 12 },
});

const Choice = z
  .object({
    name: z.string().openapi({ example: "board" }),
    why: z
      .string()
      .openapi({ example: "it ranks what it shows", description: "How it suits the content; completes “chosen because …”" }),
    alternatives: z
      .array(z.object({ name: z.string(), score: z.number().min(0).max(1), why: z.string() }))
      .openapi({ description: "What would do as well, the best first; name one to have it" }),
  })
  .openapi("DesignChoice");

const Design = z
  .object({ template: Choice, theme: Choice })
  .openapi({ description: "Why it looks as it does, and how else it could" });

const BlockChoice = z
  .object({
    where: z.string().openapi({ example: "blocks[2]", description: "Path in the spec" }),
    type: z.string().openapi({ example: "slope" }),
    why: z.string().openapi({ example: "each line runs from then to now", description: "Completes “chosen because …”" }),
    alternatives: z
      .array(z.object({ type: z.string(), score: z.number().min(0).max(1), why: z.string() }))
      .openapi({ description: "Other blocks that can hold the same content, the best first" }),
  })
  .openapi("BlockChoice");

export const StoredInfographic = z
  .object({
    id: z.string().openapi({ example: "inf_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    created_at: z.iso.datetime(),
    spec: SpecInAnswer,
    design: Design,
    needs_content: z.boolean().openapi({ description: "True where the picture is a skeleton for somebody to fill" }),
    warnings: z.array(Warning),
    fit: z.array(FitNote).openapi({ description: "What was done so that the content fits its page" }),
    urls: z.object({ self: z.url(), svg: z.url(), png: z.url() }).openapi({ description: "For who may see the infographic" }),
    links: z.object({ svg: z.url(), png: z.url(), expires_at: z.iso.datetime() }).openapi({
      description:
        "For anybody, without a key, until `expires_at`: to share or to place in a page. The fastest way to a picture",
    }),
    size: z.object({ width: z.int(), height: z.int() }).openapi({ description: "px at scale 1" }),
  })
  .openapi("Infographic");
export type StoredInfographic = z.infer<typeof StoredInfographic>;

export const CreatedInfographic = StoredInfographic.extend({
  design: Design.extend({
    blocks: z.array(BlockChoice).openapi({ description: "Why the planner gave a block its structure; none for a whole spec" }),
  }),
  timings: Timings,
}).openapi("CreatedInfographic");

export const Problem = z
  .object({
    type: z.string().openapi({ example: "urn:chitra:problem:invalid-spec" }),
    title: z.string().openapi({ example: "The spec is not valid" }),
    status: z.int().openapi({ example: 422 }),
    detail: z.string().openapi({ example: 'blocks[0].tilte is not a field; did you mean "title"?' }),
    code: z.string().openapi({ example: "invalid_spec", description: "Stable, for programs" }),
    request_id: z.string().openapi({ example: "req_1v6q3k8m2x7c9n4b5z0t2w4r8y" }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .openapi({ example: [{ path: "blocks[0].tilte", message: 'is not a field; did you mean "title"?' }] }),
  })
  .openapi("Problem", { description: "RFC 9457 problem details" });
export type Problem = z.infer<typeof Problem>;

export const HealthAnswer = z
  .object({
    status: z.enum(["ok", "failing"]),
    environment: z.enum(["local", "staging", "production"]),
    checks: z.record(z.string(), z.enum(["ok", "failed"])).openapi({ example: { database: "ok", pictures: "ok" } }),
  })
  .openapi("Health");
