import type { Tenant } from "../kernel/caller.ts";
import { isImageId } from "../kernel/ids.ts";
import { ImageNotFound } from "./errors.ts";
import type { Image } from "./image.ts";
import type { ImageRepository } from "./image-repository.ts";

type Deps = { images: Pick<ImageRepository, "find"> };
/** `path` is where a request or a spec names it. */
type Wanted = { id: string; path?: string };

/** Throws `ImageNotFound`, also for another tenant's. */
export async function requireImage({ images }: Deps, tenant: Tenant, { id, path }: Wanted): Promise<Image> {
  const image = isImageId(id) ? await images.find(tenant, id) : undefined;
  if (!image) throw new ImageNotFound(id, path);
  return image;
}
