import { createRoute, z } from "@hono/zod-openapi";
import { galleryKinds } from "../../../src/flows/gallery-draft.ts";
import { readGalleryPicture } from "../../../src/flows/read-gallery-picture.ts";
import { entityTag, isKnown } from "../entity-tag.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { pictureResponse, typeHeaders } from "../serve-picture.ts";
import { validate } from "../validation/invalid.ts";

const Params = z.object({
  kind: z.enum(galleryKinds).openapi({ example: "blocks" }),
  name: z.string().openapi({ example: "steps", description: "As the list of its kind calls it" }),
});

const picture = createRoute({
  method: "get",
  path: "/v1/gallery/{kind}/{name}.png",
  operationId: "readGalleryPicture",
  tags: ["Catalog"],
  summary: "A small picture of a block, template or theme",
  description: "540 px wide for most. It changes only with what it shows: ask again with its ETag.",
  request: { params: Params, headers: z.object({ "if-none-match": z.string().optional() }) },
  responses: {
    200: { description: "The picture.", content: { "image/png": { schema: z.string().openapi({ format: "binary" }) } } },
    304: { description: "The client has this picture already." },
    ...problems("not_found", "invalid_request"),
  },
});

export const galleryRoutes = newRouter();
galleryRoutes.openAPIRegistry.registerPath(picture);

galleryRoutes.get("/v1/gallery/:kind/:file{.+\\.png}", async (c) => {
  const file = c.req.param("file");
  const { kind, name } = validate(
    Params,
    { kind: c.req.param("kind"), name: file.slice(0, -".png".length) },
    "invalid_request",
  );
  const { key, read } = await readGalleryPicture(c.var.deps, kind, name);
  const headers = {
    ...typeHeaders.png,
    ETag: entityTag(key),
    "Cache-Control": "public, max-age=3600, stale-while-revalidate=604800",
  };
  if (isKnown(c.req.header("if-none-match"), headers.ETag)) return new Response(null, { status: 304, headers });
  return pictureResponse(await read(), headers);
});
