import type { Caller } from "../kernel/caller.ts";
import type { KeyId } from "../kernel/ids.ts";
import type { ApiKey, KeyMode } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { ApiKeyNotFound } from "./errors.ts";

type Deps = { keys: Pick<ApiKeyRepository, "find"> };

/** Which keys a caller can see: to a test key live ones don't exist. */
export const visibleModes = ({ mode }: Pick<Caller, "mode">): KeyMode[] => (mode === "live" ? ["live", "test"] : ["test"]);

/** Throws AppError `not_found`, also for what belongs to others. */
export async function requireKey({ keys }: Deps, caller: Pick<Caller, "orgId" | "mode">, id: string): Promise<ApiKey> {
  const key = await keys.find(caller.orgId, id as KeyId);
  if (!key || !visibleModes(caller).includes(key.mode)) throw new ApiKeyNotFound(id);
  return key;
}
