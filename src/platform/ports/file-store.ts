/** A file as it is kept; another `etag` is another content. */
export type StoredFile = { etag: string; bytes: number };
export type StoredPart = { number: number; etag: string };

/** Parts have one size, but for the last; none but the last may be smaller than this. */
export const smallestPart = 5 * 1024 * 1024;

/** Files of people, which come in pieces and are read as streams. */
export type FileStore = {
  /** Undefined where it isn't there, or isn't the one of `etag`. */
  open(key: string, etag?: string): Promise<ReadableStream<Uint8Array> | undefined>;
  put(key: string, bytes: Uint8Array): Promise<StoredFile>;
  /** Begins an upload in parts and gives its id. */
  begin(key: string): Promise<string>;
  putPart(key: string, uploadId: string, number: number, bytes: Uint8Array): Promise<StoredPart>;
  complete(key: string, uploadId: string, parts: readonly StoredPart[]): Promise<StoredFile>;
  abort(key: string, uploadId: string): Promise<void>;
  remove(key: string): Promise<void>;
};
