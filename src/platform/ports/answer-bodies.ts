import type { Instant } from "../../kernel/time.ts";

/** Bodies of answers, kept for a while. */
export type AnswerBodies = {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(key: string, body: Uint8Array<ArrayBuffer>): Promise<void>;
  /** At most 1,000 keys; one that isn't there is no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** Removes those under `prefix` that were put before an instant, as far as a bounded look finds them. Gives how many. */
  removeBefore(prefix: string, before: Instant): Promise<number>;
};
