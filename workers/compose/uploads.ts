import { brandRepository } from "../../src/brands/index.ts";
import { resolveAssets } from "../../src/flows/resolve-assets.ts";
import { imageRepository, imageStore } from "../../src/images/index.ts";
import { r2BlobStore } from "../../src/platform/cloudflare/r2-blob-store.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import { readEnv } from "../env.ts";
import type { Deps } from "../http/deps.ts";

export function buildUploads(env: Env): Pick<Deps, "images" | "brands" | "resolveAssets"> {
  const { DB, PICTURES } = readEnv(env);
  const images = { clock: systemClock, images: imageRepository(database(DB)), store: imageStore(r2BlobStore(PICTURES)) };
  const brands = { clock: systemClock, brands: brandRepository(database(DB)) };
  return { images, brands, resolveAssets: resolveAssets({ ...images, ...brands }) };
}
