import type { Caller } from "../kernel/caller.ts";
import type { KeyId } from "../kernel/ids.ts";
import type { Take } from "../platform/ports/rate-limiter.ts";
import { limitOf, organizationLimitOf } from "./plan-limits.ts";

export const keySubject = (keyId: KeyId): string => `key:${keyId}`;

/**
 * Whatever a request of the caller takes from. A key has a bucket of its own and shares another with all keys of its
 * organization. The signed-in people of an organization share one that no key can empty: who has to revoke a key gets in.
 */
export function takesOf(caller: Caller, cost: number): Take[] {
  const { orgId, by } = caller;
  const limit = limitOf(caller);
  if (by.kind === "session") return [{ subject: `people:${orgId}`, limit, cost }];
  return [
    { subject: keySubject(by.keyId), limit, cost },
    { subject: `org:${orgId}`, limit: organizationLimitOf(caller), cost },
  ];
}
