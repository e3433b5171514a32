import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { type ApiKey, isUsable, statusOf } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { ApiKeyNotActive, PersonRequired } from "./errors.ts";
import { requireKey } from "./require-key.ts";

type Deps = { clock: Clock; keys: Pick<ApiKeyRepository, "find" | "release"> };

/**
 * Ends the quarantine of a key that was found in public, and gives the key as it is then. One that isn't quarantined stays as
 * it is. Only a person can judge the report: whoever holds a leaked key may hold others, too.
 * Throws AppErrors `session_required`, `not_found` and `key_not_active`.
 */
export async function releaseApiKey(deps: Deps, { caller, id }: { caller: Caller; id: string }): Promise<ApiKey> {
  if (caller.by.kind !== "session") throw new PersonRequired("release a key");
  const key = await requireKey(deps, caller, id);
  const now = deps.clock.now();
  const status = statusOf(key, now);
  if (!isUsable(status)) throw new ApiKeyNotActive(status);
  if (key.quarantinedAt === null) return key;

  const details = { name: key.name, quarantined_at: new Date(key.quarantinedAt).toISOString() };
  const entry = { orgId: caller.orgId, at: now, actor: actorOf(caller), action: "api_key.released", target: key.id, details };
  await deps.keys.release(caller.orgId, key.id, entry);
  return requireKey(deps, caller, id);
}
