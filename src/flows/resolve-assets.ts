import { type BrandKit, type BrandRepository, requireBrand } from "../brands/index.ts";
import {
  type Image,
  ImageNotFound,
  type ImageRepository,
  type ImageStore,
  orientationOf,
  requireImage,
} from "../images/index.ts";
import type { PlacedImage } from "../infographic/frame.ts";
import type { InfographicSpec } from "../infographic/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { base64 } from "../kernel/base64.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { PageAssets } from "../templates/index.ts";

/** What a spec names by id, read for drawing; `key` goes into the content key. */
export type DrawingAssets = PageAssets & { kit?: BrandKit; key: Record<string, unknown> };
export type ResolveAssets = (tenant: Tenant, spec: InfographicSpec, options?: { lenient?: boolean }) => Promise<DrawingAssets>;

type Deps = {
  images: Pick<ImageRepository, "find">;
  store: Pick<ImageStore, "read">;
  brands: Pick<BrandRepository, "find">;
};
type Held = { hash: string; placed: PlacedImage };

const most = { images: 6, bytes: 10_000_000 };

/**
 * Reads the images and the brand of a spec, its owner's only. Throws AppErrors `invalid_spec` for what isn't there and
 * `limit_exceeded` for more than can be held; a lenient reader gets a place kept for what was removed since.
 */
export const resolveAssets =
  (deps: Deps): ResolveAssets =>
  async (tenant, spec, { lenient = false } = {}) => {
    const wanted = wantedImages(spec);
    if (wanted.size > most.images) throw tooMany(`has ${wanted.size} different images; ${most.images} can be drawn`);
    const read = (id: string, path: string) => readImage(deps, tenant, { id, path }).catch(forgiving(lenient));
    const images = new Map<string, Held>();
    for (const [id, path] of wanted) {
      const held = await read(id, path);
      if (held) images.set(id, held);
    }
    const bytes = [...images.values()].reduce((sum, { placed }) => sum + placed.uri.length, 0);
    if (bytes > (most.bytes * 4) / 3) throw tooMany(`has more than ${most.bytes / 1e6} MB of images`);

    const hashes = Object.fromEntries([...images].map(([id, { hash }]) => [id, hash]));
    const branded = spec.brand === undefined ? undefined : await readBrand(deps, tenant, { id: spec.brand, lenient });
    return {
      images: new Map([...images].map(([id, { placed }]) => [id, placed])),
      ...(branded && { kit: branded.kit, signature: branded.signature }),
      key: { ...(wanted.size > 0 && { images: hashes }), ...(branded && { brand: branded.key }) },
    };
  };

/** By id, where the spec names them first. */
function wantedImages({ blocks }: InfographicSpec): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const [index, block] of blocks.entries()) {
    if (block.type === "image" && block.image !== undefined && !wanted.has(block.image))
      wanted.set(block.image, `blocks[${index}].image`);
  }
  return wanted;
}

async function readImage(deps: Deps, tenant: Tenant, wanted: { id: string; path: string }): Promise<Held> {
  const image = await requireImage(deps, tenant, wanted);
  const bytes = await deps.store.read(image);
  if (!bytes) throw new ImageNotFound(wanted.id, wanted.path);
  return { hash: image.hash, placed: placedImage(image, bytes) };
}

const placedImage = ({ type, width, height }: Image, bytes: ArrayBuffer): PlacedImage => ({
  uri: `data:${type};base64,${base64(new Uint8Array(bytes))}`,
  width,
  height,
  orientation: orientationOf(new Uint8Array(bytes)),
});

async function readBrand(deps: Deps, tenant: Tenant, { id, lenient }: { id: string; lenient: boolean }) {
  const brand = await requireBrand(deps, tenant, { id, path: "brand" }).catch(forgiving(lenient));
  if (!brand) return undefined;
  const { kit, name } = brand;
  // A logo may have been removed since: the name stands for itself.
  const logo =
    kit.logo === undefined ? undefined : await readImage(deps, tenant, { id: kit.logo, path: "brand" }).catch(forgiving(true));
  const address = kit.footer?.url?.replace(/^https?:\/\/|\/$/g, "");
  const signature = {
    name: [kit.footer?.name ?? name, address].filter(Boolean).join(" · "),
    ...(logo && { logo: logo.placed }),
  };
  return { kit, signature, key: { name: signature.name, kit, logo: logo?.hash ?? null } };
}

const forgiving =
  (lenient: boolean) =>
  (error: unknown): undefined => {
    if (lenient && error instanceof AppError && error.code === "invalid_spec") return undefined;
    throw error;
  };

const tooMany = (message: string) => new AppError("limit_exceeded", `The spec ${message}.`, [{ path: "blocks", message }]);
