import type { BlobStore } from "../ports/blob-store.ts";

export const madeByField = "made-by";

export function r2BlobStore(bucket: R2Bucket): BlobStore {
  return {
    async get(key) {
      const object = await bucket.get(key);
      return object?.arrayBuffer();
    },

    async put(key, body, { contentType, madeBy }) {
      await bucket.put(key, body, {
        onlyIf: { etagDoesNotMatch: "*" },
        httpMetadata: { contentType },
        ...(madeBy !== undefined && { customMetadata: { [madeByField]: madeBy } }),
      });
    },

    remove: (key) => bucket.delete(key),
  };
}
