import type { KeyValueCache } from "../ports/key-value-cache.ts";

const secondsKept = 86_400;

export const kvCache = (namespace: KVNamespace): KeyValueCache => ({
  get: (key) => namespace.get(key, { cacheTtl: 3_600 }),
  put: (key, value) => namespace.put(key, value, { expirationTtl: secondsKept }),
});
