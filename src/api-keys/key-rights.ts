import type { Scope } from "../kernel/caller.ts";
import type { ApiKey } from "./api-key.ts";

/** Requests a minute of a key that was found in public: enough for its owner to notice, too few to be of use. */
const quarantinedPerMinute = 5;

/** About people, money and what was done: there is only one, live, version of these. */
const liveOnly: readonly Scope[] = ["audit:read", "members:read", "members:write", "billing:read", "billing:write"];

export const isLiveOnly = (scope: Scope): boolean => liveOnly.includes(scope);

/** What the key may do: a test key nothing that is only live, a quarantined one nothing but read. */
export function scopesOf({ scopes, mode, quarantinedAt }: Pick<ApiKey, "scopes" | "mode" | "quarantinedAt">): Set<Scope> {
  return new Set(
    scopes
      .filter((scope) => mode === "live" || !isLiveOnly(scope))
      .filter((scope) => quarantinedAt === null || scope.endsWith(":read")),
  );
}

/** Requests a minute; null leaves it to the plan. */
export function requestsPerMinuteOf({ requestsPerMinute, quarantinedAt }: ApiKey): number | null {
  if (quarantinedAt === null) return requestsPerMinute;
  return Math.min(requestsPerMinute ?? quarantinedPerMinute, quarantinedPerMinute);
}
