import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import { newImageId } from "../kernel/ids.ts";
import { sha256OfBytes } from "../kernel/sha256.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Image } from "./image.ts";
import type { ImageRepository } from "./image-repository.ts";
import type { ImageStore } from "./image-store.ts";
import { readImage } from "./read-image.ts";

type Deps = { clock: Clock; images: Pick<ImageRepository, "add">; store: Pick<ImageStore, "keep"> };

/** Looks at an upload and keeps it; the same bytes are kept once. Throws `ImageRefused`. */
export async function keepImage(
  { clock, images, store }: Deps,
  caller: Caller,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Image> {
  const { content, ...facts } = readImage(bytes);
  const { orgId, mode } = caller;
  const createdAt = clock.now();
  const image = {
    id: newImageId(),
    orgId,
    mode,
    ...facts,
    hash: await sha256OfBytes(content),
    bytes: content.byteLength,
    createdAt,
  };

  await store.keep(image, content);
  const entry = { orgId, at: createdAt, actor: actorOf(caller), action: "image.uploaded", target: image.id };
  return images.add(image, entry);
}
