import { type Caller, hasScope, type Scope } from "../kernel/caller.ts";
import { parseIpRange } from "../kernel/ip-range.ts";
import type { Instant } from "../kernel/time.ts";
import type { KeyMode, KeySettings } from "./api-key.ts";
import { InvalidKeySettings, ScopeNotHeld } from "./errors.ts";
import { isLiveOnly } from "./key-rights.ts";

type Bounds = { mode: KeyMode; now: Instant /** Requests a minute that the plan allows. */; planPerMinute: number };

/** Throws AppErrors `invalid_request` for settings that make no sense, and `missing_scope` for rights the caller lacks. */
export function checkSettings(caller: Caller, settings: Partial<KeySettings>, { mode, now, planPerMinute }: Bounds): void {
  const { scopes = [], allowedIps = [], expiresAt = null, requestsPerMinute = null } = settings;
  requireHeld(caller, scopes);

  const liveOnly = scopes.findIndex((scope) => mode === "test" && isLiveOnly(scope));
  if (liveOnly >= 0) throw new InvalidKeySettings(`scopes[${liveOnly}]`, "is not for test keys");

  const unreadable = allowedIps.findIndex((range) => !parseIpRange(range));
  if (unreadable >= 0)
    throw new InvalidKeySettings(
      `allowed_ips[${unreadable}]`,
      "is no address or range such as 203.0.113.0/24 or 2001:db8::/32",
    );

  if (expiresAt !== null && expiresAt <= now) throw new InvalidKeySettings("expires_at", "lies in the past");
  if (requestsPerMinute !== null && requestsPerMinute > planPerMinute)
    throw new InvalidKeySettings("requests_per_minute", `is more than the ${planPerMinute} of the plan`);
}

/** Otherwise a key that may write keys could make itself one that may do anything. */
export function requireHeld(caller: Caller, scopes: readonly Scope[]): void {
  const lacking = scopes.filter((scope) => !hasScope(caller, scope));
  if (lacking.length > 0) throw new ScopeNotHeld(lacking);
}
