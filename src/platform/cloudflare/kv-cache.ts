import type { KeyValueCache } from "../ports/key-value-cache.ts";

const secondsKept = 86_400;
/** That a key isn't there is remembered for as long, so no longer than this. */
const secondsNear = 60;

export const kvCache = (namespace: KVNamespace): KeyValueCache => ({
  get: (key) => namespace.get(key, { cacheTtl: secondsNear }),
  put: (key, value) => namespace.put(key, value, { expirationTtl: secondsKept }),
});
