/** Bodies of answers, kept for a while. */
export type AnswerBodies = {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(key: string, body: Uint8Array<ArrayBuffer>): Promise<void>;
  /** At most 1,000 keys; one that isn't there is no error. */
  remove(keys: readonly string[]): Promise<void>;
};
