export type BlobAbout = {
  contentType: string;
  /** Which versions of our own made it, where it can be made again. */
  madeBy?: string | undefined;
};

/** Whole objects under a key, written once and never changed. */
export type BlobStore = {
  get(key: string): Promise<ArrayBuffer | undefined>;
  /** Writing a key that is there already changes nothing: keys are content-addressed. */
  put(key: string, body: string | Uint8Array<ArrayBuffer>, about: BlobAbout): Promise<void>;
  remove(key: string): Promise<void>;
};
