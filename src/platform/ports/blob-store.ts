/** Whole objects under a key, written once and never changed. */
export type BlobStore = {
  get(key: string): Promise<Blob | undefined>;
  /** Writing the same key again is a no-op: keys are content-addressed. */
  put(key: string, body: string | Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
};
