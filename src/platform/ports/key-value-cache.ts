/** Copies of what is kept elsewhere. A value may be gone at any time, and is never changed under its key. */
export type KeyValueCache = {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
};
