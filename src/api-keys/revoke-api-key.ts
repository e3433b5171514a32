import { actorOf } from "../kernel/audit-entry.ts";
import type { Caller } from "../kernel/caller.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { requireKey } from "./require-key.ts";

type Deps = { clock: Clock; keys: Pick<ApiKeyRepository, "find" | "revoke"> };

/** Revoking again changes nothing. Throws AppError `not_found`. */
export async function revokeApiKey(deps: Deps, { caller, id }: { caller: Caller; id: string }): Promise<void> {
  const key = await requireKey(deps, caller, id);
  const details = { name: key.name };
  await deps.keys.revoke(caller.orgId, key.id, {
    orgId: caller.orgId,
    at: deps.clock.now(),
    actor: actorOf(caller),
    action: "api_key.revoked",
    target: key.id,
    details,
  });
}
