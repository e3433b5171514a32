import type { Caller } from "../kernel/caller.ts";
import { isAllowedAddress } from "../kernel/ip-range.ts";
import { sha256 } from "../kernel/sha256.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { isUsable, statusOf } from "./api-key.ts";
import { AddressNotAllowed, InvalidApiKey } from "./errors.ts";
import type { KnownKey } from "./key-lookup-repository.ts";
import { requestsPerMinuteOf, scopesOf } from "./key-rights.ts";
import { isWellFormed } from "./token.ts";

export type FindBySecret = (secretHash: string) => Promise<KnownKey | undefined>;

type Deps = { clock: Clock; findKey: FindBySecret };
type Credentials = { token: string; address: string | undefined };
type Authenticated = { caller: Caller; known: KnownKey };

/** Throws AppErrors `invalid_api_key` and `ip_not_allowed`. A token that can't be one is refused without looking it up. */
export async function authenticateKey(deps: Deps, { token, address }: Credentials): Promise<Authenticated> {
  if (!isWellFormed(token)) throw new InvalidApiKey("is mistyped or cut off: its checksum is wrong");

  const secretHash = await sha256(token);
  const known = await deps.findKey(secretHash);
  if (!known || !equalHashes(known.secretHash, secretHash)) throw new InvalidApiKey("is unknown");

  const status = statusOf(known.key, deps.clock.now());
  if (!isUsable(status)) throw new InvalidApiKey(status === "expired" ? "has expired" : `was ${status}`);
  if (!isAllowedAddress(known.key.allowedIps, address)) throw new AddressNotAllowed(address);
  return { caller: callerOf(known), known };
}

function callerOf({ key, plan }: KnownKey): Caller {
  const requestsPerMinute = requestsPerMinuteOf(key);
  return {
    orgId: key.orgId,
    plan,
    mode: key.mode,
    scopes: scopesOf(key),
    by: { kind: "key", keyId: key.id },
    ...(requestsPerMinute !== null && { requestsPerMinute }),
  };
}

/** Takes the same time wherever they differ. */
function equalHashes(one: string, other: string): boolean {
  const encoder = new TextEncoder();
  const [left, right] = [encoder.encode(one), encoder.encode(other)];
  return left.byteLength === right.byteLength && crypto.subtle.timingSafeEqual(left, right);
}
