import type { Instant } from "../kernel/time.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import type { KeyLookupRepository } from "./key-lookup-repository.ts";

export type RetireRotatedKeysDeps = {
  keys: Pick<ApiKeyRepository, "revoke">;
  keyLookup: Pick<KeyLookupRepository, "findRetirable">;
};

const batchSize = 100;

/**
 * Closes the keys whose overlap has ended or that fell quiet, and tells how many. They are refused from that moment on
 * anyway; this makes it lasting and puts it into the audit log.
 */
export async function retireRotatedKeys({ keys, keyLookup }: RetireRotatedKeysDeps, now: Instant): Promise<number> {
  let retired = 0;
  for (const key of await keyLookup.findRetirable(now, batchSize)) {
    const { orgId, id, rotation, name } = key;
    const details = { name, replaced_by: rotation?.replacedBy };
    const entry = { orgId, at: now, actor: "system", action: "api_key.retired", target: id, details };
    if (await keys.revoke(orgId, id, entry)) retired += 1;
  }
  return retired;
}
