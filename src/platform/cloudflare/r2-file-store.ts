import type { FileStore, StoredFile } from "../ports/file-store.ts";

export function r2FileStore(bucket: R2Bucket): FileStore {
  return {
    async open(key, etag) {
      const object = await bucket.get(key, etag === undefined ? {} : { onlyIf: { etagMatches: etag } });
      return object && "body" in object ? object.body : undefined;
    },

    put: async (key, bytes) => fileOf(await bucket.put(key, bytes)),
    begin: async (key) => (await bucket.createMultipartUpload(key)).uploadId,

    async putPart(key, uploadId, number, bytes) {
      const { etag } = await bucket.resumeMultipartUpload(key, uploadId).uploadPart(number, bytes);
      return { number, etag };
    },

    async complete(key, uploadId, parts) {
      const inOrder = parts.toSorted((one, other) => one.number - other.number);
      const uploaded = inOrder.map(({ number, etag }) => ({ partNumber: number, etag }));
      try {
        return fileOf(await bucket.resumeMultipartUpload(key, uploadId).complete(uploaded));
      } catch (error) {
        const done = await bucket.head(key);
        if (done) return fileOf(done);
        throw error;
      }
    },

    abort: (key, uploadId) => bucket.resumeMultipartUpload(key, uploadId).abort(),
    remove: (key) => bucket.delete(key),
  };
}

function fileOf(object: R2Object | null): StoredFile {
  if (!object) throw new Error("The file wasn't kept.");
  return { etag: object.etag, bytes: object.size };
}
