import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { ApiKey } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { requireHeld } from "./check-settings.ts";
import { ApiKeyNotActive } from "./errors.ts";
import type { MintKey } from "./mint-key.ts";
import { requireWithinOwn } from "./require-within-own.ts";

type Deps = { clock: Clock; keys: Pick<ApiKeyRepository, "find" | "reissue">; mintKey: MintKey };
type Request = { caller: Caller; key: ApiKey };

/**
 * A new token for a key that an earlier try of the same request has made: that try broke off before anybody saw its token,
 * which is kept nowhere. Throws AppErrors `key_not_active`, `missing_scope` and `beyond_own_key`.
 */
export async function reissueApiKey(deps: Deps, { caller, key }: Request): Promise<{ key: ApiKey; token: string }> {
  requireHeld(caller, key.scopes);
  await requireWithinOwn(deps, caller, key);

  const { token, secretHash, hint } = await deps.mintKey(key.mode, key.id);
  const at = deps.clock.now();
  const entry = { orgId: caller.orgId, at, actor: actorOf(caller), action: "api_key.reissued", target: key.id };
  const reissued = await deps.keys.reissue(caller.orgId, key.id, { secretHash, hint, entry });
  if (!reissued) throw new ApiKeyNotActive("revoked");
  return { key: { ...key, hint }, token };
}
