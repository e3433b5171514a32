import { createRoute, z } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import type { Theme } from "../../../src/infographic/index.ts";
import { newRouter } from "../router.ts";
import { BlockList, TemplateList, ThemeList } from "../schemas/catalog.ts";
import { problems } from "../schemas/problems.ts";
import { specJsonSchema } from "../schemas/spec-schema.ts";

const fresh = "public, max-age=300";

const listTemplates = createRoute({
  method: "get",
  path: "/v1/templates",
  operationId: "listTemplates",
  tags: ["Catalog"],
  summary: "The templates there are",
  responses: {
    200: { description: "All of them.", content: { "application/json": { schema: TemplateList } } },
    ...problems(),
  },
});

const listThemes = createRoute({
  method: "get",
  path: "/v1/themes",
  operationId: "listThemes",
  tags: ["Catalog"],
  summary: "The themes there are",
  responses: {
    200: { description: "All of them.", content: { "application/json": { schema: ThemeList } } },
    ...problems(),
  },
});

const listBlocks = createRoute({
  method: "get",
  path: "/v1/blocks",
  operationId: "listBlocks",
  tags: ["Catalog"],
  summary: "The blocks there are, with an example of each",
  responses: {
    200: { description: "All of them.", content: { "application/json": { schema: BlockList } } },
    ...problems(),
  },
});

const readSchema = createRoute({
  method: "get",
  path: "/v1/schema/infographic",
  operationId: "readInfographicSchema",
  tags: ["Catalog"],
  summary: "JSON Schema of a spec",
  description: "JSON Schema 2020-12 of what can be sent as `spec`, for editors and for models that write specs.",
  responses: {
    200: { description: "The schema.", content: { "application/schema+json": { schema: z.record(z.string(), z.unknown()) } } },
    ...problems(),
  },
});

const named = <Entry extends { name: string; label: string; description: string }>({ name, label, description }: Entry) => ({
  name,
  label,
  description,
});

function presentTheme({ colors, ...theme }: Theme) {
  const { background, surface, ink, accent, hero, categories } = colors;
  return { ...named(theme), colors: { background, surface, ink, accent, hero, categories: [...categories] } };
}

export const catalogRoutes = newRouter();

catalogRoutes.use("/v1/templates", etag()).use("/v1/themes", etag()).use("/v1/blocks", etag()).use("/v1/schema/*", etag());

catalogRoutes
  .openapi(listTemplates, (c) => {
    c.header("Cache-Control", fresh);
    return c.json({ templates: c.var.deps.studio.templates().map(named) }, 200);
  })
  .openapi(listThemes, (c) => {
    c.header("Cache-Control", fresh);
    return c.json({ themes: c.var.deps.studio.themes().map(presentTheme) }, 200);
  })
  .openapi(listBlocks, (c) => {
    c.header("Cache-Control", fresh);
    return c.json({ blocks: c.var.deps.studio.blocks().map((block) => ({ ...block })) }, 200);
  })
  .openapi(readSchema, (c) => {
    c.header("Cache-Control", fresh);
    return c.json({ ...specJsonSchema() }, 200, { "Content-Type": "application/schema+json" });
  });
