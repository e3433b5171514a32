import type { KeyId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { ApiKey } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";

/** Keeps when the key was last used; undefined where that is known to the minute already. */
export type NoteUse = (key: ApiKey, now: Instant) => Promise<void> | undefined;

type Options = { keys: Pick<ApiKeyRepository, "touch">; capacity: number };

const precision = 60_000;

/** Remembers what this isolate has written, so that a thousand requests a second make one write a minute. */
export function noteUse({ keys, capacity }: Options): NoteUse {
  const noted = new Map<KeyId, Instant>();

  return ({ orgId, id, lastUsedAt }, now) => {
    const last = instant(Math.max(lastUsedAt ?? 0, noted.get(id) ?? 0));
    if (now - last < precision) return undefined;
    if (noted.size >= capacity) noted.clear();
    noted.set(id, now);
    return keys.touch(orgId, id, now);
  };
}
