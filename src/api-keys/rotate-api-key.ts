import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { EventDraft } from "../kernel/event-draft.ts";
import { keyIdOf } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { EventSink } from "../platform/ports/event-sink.ts";
import { type ApiKey, isUsable, statusOf } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { requireHeld } from "./check-settings.ts";
import { ApiKeyLimitReached, ApiKeyNotActive } from "./errors.ts";
import { keyAllowance } from "./key-allowance.ts";
import type { MintKey } from "./mint-key.ts";
import { reissueApiKey } from "./reissue-api-key.ts";
import { requireKey } from "./require-key.ts";
import { requireWithinOwn } from "./require-within-own.ts";

type Deps = {
  clock: Clock;
  keys: Pick<ApiKeyRepository, "find" | "replace" | "reissue">;
  mintKey: MintKey;
  events: Pick<EventSink, "handOn">;
};
/** `attemptId` names the effect: a retry brings that of its first try. */
type Request = { caller: Caller; attemptId: string; id: string; overlapSeconds: number; quietSeconds: number };
type Rotated = { key: ApiKey; token: string; replaced: ApiKey };

/**
 * A new key with the settings of the old one, which stays valid for the overlap, or until it was quiet for long enough.
 * Throws AppErrors `not_found`, `key_not_active`, `key_limit_reached`, `missing_scope` and `beyond_own_key`.
 */
export async function rotateApiKey(deps: Deps, request: Request): Promise<Rotated> {
  const { caller, attemptId, id, overlapSeconds, quietSeconds } = request;
  const old = await requireKey(deps, caller, id);
  if (old.rotation?.replacedBy === keyIdOf(attemptId)) return resume(deps, caller, old);
  const now = deps.clock.now();
  const status = statusOf(old, now);
  if (!isUsable(status) || old.rotation) throw new ApiKeyNotActive(status);
  // The token of the new key has the rights of the old one.
  requireHeld(caller, old.scopes);
  await requireWithinOwn(deps, caller, old);

  const minted = await deps.mintKey(old.mode, keyIdOf(attemptId));
  const actor = actorOf(caller);
  const fresh = { revokedAt: null, quarantinedAt: null, lastUsedAt: null, rotation: null };
  const key: ApiKey = { ...old, ...fresh, id: minted.id, hint: minted.hint, createdAt: now, createdBy: actor };
  const rotation = {
    replacedBy: key.id,
    rotatedAt: now,
    retiresAt: instant(now + overlapSeconds * 1_000),
    quietMilliseconds: quietSeconds * 1_000,
  };

  const details = { replaced_by: key.id, retires_at: new Date(rotation.retiresAt).toISOString() };
  const entry = { orgId: caller.orgId, at: now, actor, action: "api_key.rotated", target: old.id, details };
  const limit = keyAllowance(caller.plan);
  const told = { entry, event: rotated(old, now, details) };
  const successor = { key, secretHash: minted.secretHash, rotation, limit, ...told };
  if (!(await deps.keys.replace(caller.orgId, old.id, successor))) throw await refusal(deps, old, limit);
  deps.events.handOn();
  return { key, token: minted.token, replaced: { ...old, rotation } };
}

const rotated = ({ id, orgId, mode }: ApiKey, at: Instant, details: Record<string, string>): EventDraft => ({
  ...{ orgId, mode, type: "api_key.rotated", subject: id, at },
  data: { key_id: id, ...details },
});

/** The first try has replaced the key and broke off before anybody saw the new token. */
async function resume(deps: Deps, caller: Caller, old: ApiKey): Promise<Rotated> {
  const successor = await requireKey(deps, caller, old.rotation?.replacedBy ?? old.id);
  return { ...(await reissueApiKey(deps, { caller, key: successor })), replaced: old };
}

async function refusal(deps: Deps, old: ApiKey, limit: number) {
  const current = (await deps.keys.find(old.orgId, old.id)) ?? old;
  const status = statusOf(current, deps.clock.now());
  return isUsable(status) && !current.rotation ? new ApiKeyLimitReached(limit) : new ApiKeyNotActive(status);
}
