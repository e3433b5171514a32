import { createRoute, z } from "@hono/zod-openapi";
import { type Image, imageTypes, keepImage, maxImageBytes, removeImage, requireImage } from "../../../src/images/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { readBytes } from "../validation/read-body.ts";

const about = { tags: ["Images"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const params = z.object({ id: z.string().max(64).openapi({ example: "img_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const ImageAnswer = z
  .object({
    id: z.string(),
    type: z.enum(imageTypes),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    created_at: z.iso.datetime(),
  })
  .openapi("Image");

const example = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/></svg>';
const file = { schema: z.string().openapi({ format: "binary" }), example };

const upload = createRoute({
  ...about,
  method: "post",
  path: "/v1/images",
  operationId: "uploadImage",
  summary: "Upload a picture or a logo",
  description:
    "The body is the file itself, a PNG, JPEG or SVG of up to 5 MB and 24 megapixels. An SVG may hold shapes and paints only. The same bytes are kept once.",
  middleware: [requireScope("infographics:write")] as const,
  responses: {
    201: { description: "It is kept.", content: { "application/json": { schema: ImageAnswer } } },
    ...problems(...refused, "too_large", "unsupported_media_type", "invalid_image"),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/images",
  operationId: "listImages",
  summary: "The hundred newest images",
  middleware: [requireScope("infographics:read")] as const,
  responses: {
    200: {
      description: "They, the newest first.",
      content: { "application/json": { schema: z.object({ images: z.array(ImageAnswer) }) } },
    },
    ...problems(...refused),
  },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/images/{id}",
  operationId: "readImage",
  summary: "What is known of an image",
  middleware: [requireScope("infographics:read")] as const,
  request: { params },
  responses: {
    200: { description: "The image.", content: { "application/json": { schema: ImageAnswer } } },
    ...problems(...refused, "not_found"),
  },
});

const remove = createRoute({
  ...about,
  method: "delete",
  path: "/v1/images/{id}",
  operationId: "removeImage",
  summary: "Remove an image",
  description: "Pictures that were drawn with it stay as they are.",
  middleware: [requireScope("infographics:write")] as const,
  request: { params },
  responses: { 204: { description: "It is gone." }, ...problems(...refused, "not_found") },
});

export const imageRoutes = newRouter()
  .openapi(list, async (c) => {
    const images = await c.var.deps.images.images.list(c.var.caller);
    return c.json({ images: images.map(present) }, 200);
  })
  .openapi(read, async (c) => c.json(present(await requireImage(c.var.deps.images, c.var.caller, c.req.valid("param"))), 200))
  .openapi(remove, async (c) => {
    await removeImage(c.var.deps.images, c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  });

// The router's validators read bodies of any length: this one is read here.
imageRoutes.openAPIRegistry.registerPath({
  ...upload,
  request: { body: { required: true, content: Object.fromEntries(imageTypes.toReversed().map((type) => [type, file])) } },
});

imageRoutes.post("/v1/images", requireScope("infographics:write"), async (c) => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!(imageTypes as readonly string[]).includes(type))
    throw new AppError("unsupported_media_type", `Send the file itself, with a Content-Type of ${imageTypes.join(", ")}.`);
  const image = await keepImage(c.var.deps.images, c.var.caller, await readBytes(c.req.raw, maxImageBytes));
  c.header("Location", new URL(`/v1/images/${image.id}`, c.req.url).href);
  return c.json(present(image), 201);
});

const present = ({ id, type, width, height, bytes, createdAt }: Image) => ({
  id,
  type,
  width,
  height,
  bytes,
  created_at: new Date(createdAt).toISOString(),
});
