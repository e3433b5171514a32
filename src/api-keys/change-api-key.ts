import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { type ApiKey, isUsable, type KeySettings, statusOf } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { checkSettings, requireHeld } from "./check-settings.ts";
import { ApiKeyNotActive } from "./errors.ts";
import { requireKey } from "./require-key.ts";
import { requireWithinOwn } from "./require-within-own.ts";

type Deps = { clock: Clock; keys: Pick<ApiKeyRepository, "find" | "update"> };
type Request = { caller: Caller; id: string; settings: Partial<KeySettings>; planPerMinute: number };

/** Throws AppErrors `not_found`, `key_not_active`, `missing_scope`, `beyond_own_key` and `invalid_request`. */
export async function changeApiKey(deps: Deps, { caller, id, settings, planPerMinute }: Request): Promise<ApiKey> {
  const key = await requireKey(deps, caller, id);
  const now = deps.clock.now();
  const status = statusOf(key, now);
  if (!isUsable(status)) throw new ApiKeyNotActive(status);
  // Otherwise whoever found a mightier key could let it work from their own address.
  requireHeld(caller, key.scopes);
  checkSettings(caller, settings, { mode: key.mode, now, planPerMinute });
  await requireWithinOwn(deps, caller, { ...key, ...settings });

  const entry = {
    orgId: caller.orgId,
    at: now,
    actor: actorOf(caller),
    action: "api_key.changed",
    target: key.id,
    details: settings,
  };
  const changed = await deps.keys.update(caller.orgId, key.id, { settings, entry });
  if (!changed) throw new ApiKeyNotActive("revoked");
  return { ...key, ...settings };
}
