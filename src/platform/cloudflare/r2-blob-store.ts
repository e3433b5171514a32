import type { BlobStore } from "../ports/blob-store.ts";

export function r2BlobStore(bucket: R2Bucket): BlobStore {
  return {
    async get(key) {
      const object = await bucket.get(key);
      return object?.arrayBuffer();
    },

    async put(key, body, contentType) {
      await bucket.put(key, body, { onlyIf: { etagDoesNotMatch: "*" }, httpMetadata: { contentType } });
    },

    remove: (key) => bucket.delete(key),
  };
}
