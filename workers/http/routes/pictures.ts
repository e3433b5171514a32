import { createRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { servePicture } from "../serve-picture.ts";
import { validate } from "../validation/invalid.ts";

const params = z.object({ id: z.string().openapi({ example: "inf_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
export const validators = z.object({ "if-none-match": z.string().optional().describe("The ETag of an earlier answer") });

export const SvgQuery = z.strictObject({
  download: z.enum(["0", "1"]).default("0").describe("1 offers the picture as a file, named after its title"),
});
export const PngQuery = SvgQuery.extend({
  scale: z.enum(["0.5", "1", "2", "3"]).default("1").describe("Times the px of the page"),
});

export const picture = z.string().openapi({ format: "binary" });
const notModified = { description: "The client has this picture already." };
const description =
  "An infographic never changes, and so neither does its picture: keep it as long as you like. `X-Cache` tells where it came from: HIT (the edge's cache), STORED, or MISS (drawn for this request).";

const svg = createRoute({
  method: "get",
  path: "/v1/infographics/{id}.svg",
  operationId: "readSvg",
  tags: ["Pictures"],
  summary: "The picture as SVG",
  description: `${description} Text is drawn as outlines, so it looks the same everywhere.`,
  request: { params, query: SvgQuery, headers: validators },
  responses: {
    200: { description: "The picture.", content: { "image/svg+xml": { schema: picture } } },
    304: notModified,
    ...problems("unauthenticated", "missing_scope", "not_found", "invalid_request"),
  },
});

const png = createRoute({
  method: "get",
  path: "/v1/infographics/{id}.png",
  operationId: "readPng",
  tags: ["Pictures"],
  summary: "The picture as PNG",
  description: `${description} At most 9 megapixels are drawn.`,
  request: { params, query: PngQuery, headers: validators },
  responses: {
    200: { description: "The picture.", content: { "image/png": { schema: picture } } },
    304: notModified,
    ...problems("unauthenticated", "missing_scope", "not_found", "invalid_request", "canvas_too_large"),
  },
});

export const pictureRoutes = newRouter();

// Hono takes a parameter for a whole segment, OpenAPI for a part of one: the paths are told to each in its own way.
for (const route of [svg, png]) pictureRoutes.openAPIRegistry.registerPath(route);

pictureRoutes.get("/v1/infographics/:file{.+\\.svg}", requireScope("infographics:read"), (c) => {
  const { download } = validate(SvgQuery, c.req.query(), "invalid_request");
  return servePicture(c, {
    id: idOf(c.req.param("file")),
    format: { type: "svg" },
    download: download === "1",
  });
});

pictureRoutes.get("/v1/infographics/:file{.+\\.png}", requireScope("infographics:read"), (c) => {
  const { download, scale } = validate(PngQuery, c.req.query(), "invalid_request");
  const format = { type: "png", scale: Number(scale) } as const;
  return servePicture(c, { id: idOf(c.req.param("file")), format, download: download === "1" });
});

const idOf = (file: string): string => file.slice(0, file.lastIndexOf("."));
