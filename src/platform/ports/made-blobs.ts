import type { Instant } from "../../kernel/time.ts";

export type MadeBlob = { key: string; storedAt: Instant; madeBy: string | undefined };

/** Objects that can be made again, to look through in the order of their keys. */
export type MadeBlobs = {
  /** Up to 1,000 under `prefix`, behind the key `after`; `end` where there are no more. */
  list(prefix: string, after: string | undefined): Promise<{ blobs: MadeBlob[]; end: boolean }>;
  /** At most 1,000 keys. */
  remove(keys: readonly string[]): Promise<void>;
  /** Where a walk under `prefix` stopped; undefined at the beginning. */
  place(prefix: string): Promise<string | undefined>;
  keepPlace(prefix: string, after: string | undefined): Promise<void>;
};
