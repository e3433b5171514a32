import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { PictureFormat } from "../../../src/infographics/index.ts";
import { platformWall } from "../middleware/ip-wall.ts";
import { type AppEnv, newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { serveLinkedPicture } from "../serve-linked-picture.ts";
import { validate } from "../validation/invalid.ts";
import { PngQuery, picture, SvgQuery, validators } from "./pictures.ts";

const signature = {
  exp: z.string().openapi({ example: "1796601600", description: "When it ends, in seconds since 1970" }),
  sig: z.string().openapi({ example: "qH0v1p3m4…", description: "HMAC-SHA-256 over the path and `exp`, base64url" }),
};
const LinkedSvgQuery = SvgQuery.extend(signature);
const LinkedPngQuery = PngQuery.extend(signature);

const params = z.object({
  id: z.string().openapi({ example: "inf_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
  contentKey: z.string().openapi({ description: "Names what the picture shows" }),
});
const description =
  "Where `links` of an infographic lead. Whoever has the link sees the picture, without a key or a session, until it ends; it can't be taken back before. `scale` and `download` may be added, nothing else changed. `X-Cache` tells where the picture came from: HIT (the edge), STORED, or MISS (drawn for this request).";
const refused = problems("link_invalid", "link_expired", "not_found", "invalid_request", "canvas_too_large");
const notModified = { description: "The client has this picture already." };

const svg = createRoute({
  method: "get",
  path: "/v1/pictures/{id}/{contentKey}.svg",
  operationId: "readLinkedSvg",
  tags: ["Pictures"],
  summary: "The picture as SVG, by a signed link",
  description,
  request: { params, query: LinkedSvgQuery, headers: validators },
  responses: {
    200: { description: "The picture.", content: { "image/svg+xml": { schema: picture } } },
    304: notModified,
    ...refused,
  },
});

const png = createRoute({
  method: "get",
  path: "/v1/pictures/{id}/{contentKey}.png",
  operationId: "readLinkedPng",
  tags: ["Pictures"],
  summary: "The picture as PNG, by a signed link",
  description,
  request: { params, query: LinkedPngQuery, headers: validators },
  responses: {
    200: { description: "The picture.", content: { "image/png": { schema: picture } } },
    304: notModified,
    ...refused,
  },
});

export const linkedPictureRoutes = newRouter();
for (const route of [svg, png]) linkedPictureRoutes.openAPIRegistry.registerPath(route);

linkedPictureRoutes.use("/v1/pictures/*", platformWall());

linkedPictureRoutes.get("/v1/pictures/:id/:file{.+\\.svg}", (c) =>
  serve(c, () => {
    const { download } = validate(LinkedSvgQuery, c.req.query(), "invalid_request");
    return { format: { type: "svg" }, download };
  }),
);

linkedPictureRoutes.get("/v1/pictures/:id/:file{.+\\.png}", (c) =>
  serve(c, () => {
    const { download, scale } = validate(LinkedPngQuery, c.req.query(), "invalid_request");
    return { format: { type: "png", scale: Number(scale) }, download };
  }),
);

type Wish = { format: PictureFormat; download: "0" | "1" };

/** The signature first: who has no right to ask learns nothing. */
async function serve(c: Context<AppEnv>, wishOf: () => Wish): Promise<Response> {
  const { links, stopwatch } = c.var.deps;
  const { path } = c.req;
  const claim = { path, exp: c.req.query("exp"), sig: c.req.query("sig") };
  const expiresAt = await stopwatch.time("link", () => links.verifyLink(claim));

  const [, id = "", contentKey = ""] = /\/([^/]+)\/([^/]+)\.\w+$/.exec(path) ?? [];
  const { format, download } = wishOf();
  return serveLinkedPicture(c, { id, contentKey, format, download: download === "1", expiresAt });
}
