import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import { keyIdOf } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { ApiKey, KeyMode, KeySettings } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { checkSettings } from "./check-settings.ts";
import { ApiKeyLimitReached, LiveModeRequired } from "./errors.ts";
import { keyAllowance } from "./key-allowance.ts";
import type { MintKey } from "./mint-key.ts";
import { reissueApiKey } from "./reissue-api-key.ts";
import { requireWithinOwn } from "./require-within-own.ts";

type Deps = { clock: Clock; keys: Pick<ApiKeyRepository, "find" | "addWithinLimit" | "reissue">; mintKey: MintKey };
/** `attemptId` names the effect: a retry brings that of its first try. */
type Request = { caller: Caller; attemptId: string; mode: KeyMode; settings: KeySettings; planPerMinute: number };

/**
 * The token leaves this function once; only its hash is kept. A retry gets another token for the key that its first try made.
 * Throws AppErrors `key_limit_reached`, `key_not_active`, `live_mode_required`, `missing_scope`, `beyond_own_key` and `invalid_request`.
 */
export async function issueApiKey(deps: Deps, request: Request): Promise<{ key: ApiKey; token: string }> {
  const { caller, attemptId, mode, settings, planPerMinute } = request;
  const now = deps.clock.now();
  if (caller.mode === "test" && mode === "live") throw new LiveModeRequired("issue live keys");
  checkSettings(caller, settings, { mode, now, planPerMinute });
  await requireWithinOwn(deps, caller, settings);

  const begun = await deps.keys.find(caller.orgId, keyIdOf(attemptId));
  if (begun) return reissueApiKey(deps, { caller, key: begun });

  const { id, token, secretHash, hint } = await deps.mintKey(mode, keyIdOf(attemptId));
  const actor = actorOf(caller);
  const fresh = { revokedAt: null, quarantinedAt: null, lastUsedAt: null, rotation: null };
  const key: ApiKey = { ...settings, ...fresh, id, orgId: caller.orgId, mode, hint, createdAt: now, createdBy: actor };

  const { name, scopes } = settings;
  const entry = { orgId: caller.orgId, at: now, actor, action: "api_key.issued", target: id, details: { name, mode, scopes } };
  const limit = keyAllowance(caller.plan);
  const added = await deps.keys.addWithinLimit(caller.orgId, { key, secretHash }, { limit, entry });
  if (!added) throw new ApiKeyLimitReached(limit);
  return { key, token };
}
