import type { Caller } from "../kernel/caller.ts";
import { areWithinRanges } from "../kernel/ip-range.ts";
import type { ApiKey, KeySettings } from "./api-key.ts";
import type { ApiKeyRepository } from "./api-key-repository.ts";
import { BeyondOwnKey } from "./errors.ts";
import { requireKey } from "./require-key.ts";

type Deps = { keys: Pick<ApiKeyRepository, "find"> };
type Limits = Pick<KeySettings, "expiresAt" | "allowedIps" | "requestsPerMinute">;

/**
 * A key that makes keys can give them nothing it doesn't have: otherwise one that leaks for an hour could be turned into one
 * that lasts, works everywhere and is faster. People are bound by the plan alone. Throws AppError `beyond_own_key`.
 */
export async function requireWithinOwn(deps: Deps, caller: Caller, limits: Limits): Promise<void> {
  if (caller.by.kind === "session") return;
  const own = await requireKey(deps, caller, caller.by.keyId);
  const issues = [...expiryIssues(own, limits), ...addressIssues(own, limits), ...rateIssues(own, limits)];
  if (issues.length > 0) throw new BeyondOwnKey(issues);
}

function expiryIssues(own: ApiKey, { expiresAt }: Limits) {
  // A key that another one takes over from has an end, too.
  const end = Math.min(own.expiresAt ?? Number.POSITIVE_INFINITY, own.rotation?.retiresAt ?? Number.POSITIVE_INFINITY);
  if ((expiresAt ?? Number.POSITIVE_INFINITY) <= end) return [];
  return [{ path: "expires_at", message: `has to be ${new Date(end).toISOString()} or earlier, when your own key ends` }];
}

function addressIssues(own: ApiKey, { allowedIps }: Limits) {
  if (own.allowedIps.length === 0 || areWithinRanges(allowedIps, own.allowedIps)) return [];
  return [{ path: "allowed_ips", message: `has to lie within ${own.allowedIps.join(", ")}, as your own key does` }];
}

function rateIssues(own: ApiKey, { requestsPerMinute }: Limits) {
  const { requestsPerMinute: most } = own;
  if (most === null || (requestsPerMinute !== null && requestsPerMinute <= most)) return [];
  return [{ path: "requests_per_minute", message: `has to be ${most} or less, as of your own key` }];
}
