import type { BlobStore } from "../platform/ports/blob-store.ts";
import type { Image } from "./image.ts";

type Named = Pick<Image, "orgId" | "mode" | "hash">;

export type ImageStore = ReturnType<typeof imageStore>;

/** Bytes of uploads; no two tenants share an object. */
const keyOf = ({ orgId, mode, hash }: Named): string => `images/${orgId}/${mode}/${hash}`;

export function imageStore(blobs: BlobStore) {
  return {
    read: (image: Named) => blobs.get(keyOf(image)),
    keep: (image: Image, content: Uint8Array<ArrayBuffer>) => blobs.put(keyOf(image), content, { contentType: image.type }),
    remove: (image: Named) => blobs.remove(keyOf(image)),
  };
}
