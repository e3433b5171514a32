import type { BlobStore } from "../platform/ports/blob-store.ts";

/** `scale` multiplies the px of the page; an SVG has none. */
export type PictureFormat = { type: "svg" } | { type: "png"; scale: number };

export type PictureStore = ReturnType<typeof pictureStore>;

const contentTypes = { svg: "image/svg+xml", png: "image/png" } as const;

/** Where the PNGs are: each can be drawn again from its spec or its SVG, which stays. */
export const rasterPrefix = "png/";

/** Names the bytes of a picture, in storage and as an entity tag. */
export const pictureKey = (contentKey: string, format: PictureFormat): string =>
  format.type === "svg" ? `svg/${contentKey}` : `${rasterPrefix}${contentKey}@${format.scale}`;

/** Pictures by what they show, so that equal infographics share one object; `madeBy` tells with which versions a PNG was drawn. */
export function pictureStore(blobs: BlobStore) {
  return {
    find: (contentKey: string, format: PictureFormat) => blobs.get(pictureKey(contentKey, format)),

    keep: (contentKey: string, format: PictureFormat, body: string | Uint8Array<ArrayBuffer>, madeBy?: string) =>
      blobs.put(pictureKey(contentKey, format), body, { contentType: contentTypes[format.type], madeBy }),
  };
}
