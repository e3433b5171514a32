import { createRoute, z } from "@hono/zod-openapi";
import {
  addBrand,
  type Brand,
  BrandKit,
  brandName,
  changeBrand,
  removeBrand,
  requireBrand,
} from "../../../src/brands/index.ts";
import { requireImage } from "../../../src/images/index.ts";
import type { Caller } from "../../../src/kernel/caller.ts";
import type { ImageDeps } from "../deps.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["Brands"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request", "invalid_spec"] as const;
const params = z.object({ id: z.string().max(64).openapi({ example: "brd_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const BrandRequest = z
  .strictObject({ name: brandName, ...BrandKit.shape })
  .openapi("BrandRequest", { example: { name: "Weather desk", colors: { primary: "#0b5fff" } } });
const BrandChange = BrandRequest.partial().openapi("BrandChange", { example: { name: "Weather desk" } });
const BrandAnswer = z
  .object({ id: z.string(), name: z.string(), ...BrandKit.shape, created_at: z.iso.datetime(), updated_at: z.iso.datetime() })
  .openapi("Brand");

const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { required: true, content: { "application/json": { schema } } } }) as const;
const answer = (description: string) => ({ description, content: { "application/json": { schema: BrandAnswer } } }) as const;

const add = createRoute({
  ...about,
  method: "post",
  path: "/v1/brands",
  operationId: "addBrand",
  summary: "Add a brand kit",
  description:
    "Colours, fonts, logo and footer that any theme takes on where a request or a spec names the brand. A colour that couldn't be read where it is needed is drawn lighter or darker.",
  middleware: [requireScope("infographics:write"), jsonBody()] as const,
  request: body(BrandRequest),
  responses: { 201: answer("The brand."), ...problems(...refused, ...unreadable) },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/brands",
  operationId: "listBrands",
  summary: "The hundred newest brand kits",
  middleware: [requireScope("infographics:read")] as const,
  responses: {
    200: {
      description: "They, the newest first.",
      content: { "application/json": { schema: z.object({ brands: z.array(BrandAnswer) }) } },
    },
    ...problems(...refused),
  },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/brands/{id}",
  operationId: "readBrand",
  summary: "A brand kit",
  middleware: [requireScope("infographics:read")] as const,
  request: { params },
  responses: { 200: answer("The brand."), ...problems(...refused, "not_found") },
});

const change = createRoute({
  ...about,
  method: "patch",
  path: "/v1/brands/{id}",
  operationId: "changeBrand",
  summary: "Change a brand kit",
  description: "What is given stands over what was there. Pictures that are drawn already stay as they are.",
  middleware: [requireScope("infographics:write"), jsonBody()] as const,
  request: { params, ...body(BrandChange) },
  responses: { 200: answer("The brand as it is now."), ...problems(...refused, ...unreadable, "not_found") },
});

const remove = createRoute({
  ...about,
  method: "delete",
  path: "/v1/brands/{id}",
  operationId: "removeBrand",
  summary: "Remove a brand kit",
  middleware: [requireScope("infographics:write")] as const,
  request: { params },
  responses: { 204: { description: "It is gone." }, ...problems(...refused, "not_found") },
});

export const brandRoutes = newRouter()
  .openapi(list, async (c) => c.json({ brands: (await c.var.deps.brands.brands.list(c.var.caller)).map(present) }, 200))
  .openapi(read, async (c) => c.json(present(await requireBrand(c.var.deps.brands, c.var.caller, c.req.valid("param"))), 200))
  .openapi(add, async (c) => {
    const { deps, caller } = c.var;
    const { name, ...kit } = c.req.valid("json");
    await requireLogo(deps.images, caller, kit.logo);
    const brand = await addBrand(deps.brands, caller, { name, kit });
    c.header("Location", new URL(`/v1/brands/${brand.id}`, c.req.url).href);
    return c.json(present(brand), 201);
  })
  .openapi(change, async (c) => {
    const { deps, caller } = c.var;
    const { name, ...kit } = c.req.valid("json");
    await requireLogo(deps.images, caller, kit.logo);
    const request = { id: c.req.valid("param").id, change: { ...(name !== undefined && { name }), kit: given(kit) } };
    return c.json(present(await changeBrand(deps.brands, caller, request)), 200);
  })
  .openapi(remove, async (c) => {
    await removeBrand(c.var.deps.brands, c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  });

/** A logo is one of the caller's own images. */
async function requireLogo(images: ImageDeps, caller: Caller, logo: string | undefined): Promise<void> {
  if (logo !== undefined) await requireImage(images, caller, { id: logo, path: "logo" });
}

const given = (kit: { [Key in keyof BrandKit]?: BrandKit[Key] | undefined }): Partial<BrandKit> =>
  Object.fromEntries(Object.entries(kit).filter(([, value]) => value !== undefined));

const present = ({ id, name, kit, createdAt, updatedAt }: Brand) => ({
  id,
  name,
  ...kit,
  created_at: new Date(createdAt).toISOString(),
  updated_at: new Date(updatedAt).toISOString(),
});
