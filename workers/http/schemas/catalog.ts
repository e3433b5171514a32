import { z } from "@hono/zod-openapi";

const named = {
  name: z.string().openapi({ example: "paper", description: "What a request calls it" }),
  label: z.string().openapi({ example: "Paper" }),
  description: z.string(),
};

export const BlockList = z
  .object({
    blocks: z.array(
      z.object({
        ...named,
        family: z.string().openapi({ example: "chart", description: "What it shows" }),
        holds: z
          .string()
          .optional()
          .openapi({ example: "series", description: "Blocks that hold the same can take each other's place" }),
        sample: z.record(z.string(), z.unknown()).openapi({ description: "A block to begin with, as it stands in a spec" }),
      }),
    ),
  })
  .openapi("BlockList", { description: "What a page can be made of" });

const color = z.string().openapi({ example: "#0b6e4f" });

export const TemplateList = z
  .object({ templates: z.array(z.object(named)) })
  .openapi("TemplateList", { description: "Ways to compose a page" });

export const ThemeList = z
  .object({
    themes: z.array(
      z.object({
        ...named,
        colors: z.object({
          background: color,
          surface: color,
          hero: color,
          ink: color,
          accent: color,
          categories: z.array(color),
        }),
      }),
    ),
  })
  .openapi("ThemeList", { description: "Ways to colour a page and set its type" });
