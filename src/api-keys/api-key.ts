import type { Caller, Scope } from "../kernel/caller.ts";
import type { KeyId, OrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";

export type KeyMode = Caller["mode"];

/** What its owner decides about a key, and can change later. */
export type KeySettings = {
  name: string;
  description: string;
  scopes: readonly Scope[];
  /** CIDR blocks; without any the key works everywhere. */
  allowedIps: readonly string[];
  /** At most what the plan allows; null takes the plan's. */
  requestsPerMinute: number | null;
  expiresAt: Instant | null;
};

/** A key that another one takes over from: it retires after `quietMilliseconds` without traffic, or at `retiresAt`. */
export type Rotation = { replacedBy: KeyId; rotatedAt: Instant; retiresAt: Instant; quietMilliseconds: number };

export type ApiKey = KeySettings & {
  id: KeyId;
  orgId: OrgId;
  mode: KeyMode;
  /** The first characters of its token. */
  hint: string;
  createdAt: Instant;
  /** The person or the key that issued it. */
  createdBy: string;
  revokedAt: Instant | null;
  quarantinedAt: Instant | null;
  /** To the minute. */
  lastUsedAt: Instant | null;
  rotation: Rotation | null;
};

export type KeyStatus = "active" | "retiring" | "quarantined" | "retired" | "expired" | "revoked";

export function statusOf(key: ApiKey, now: Instant): KeyStatus {
  const retirement = retirementOf(key);
  if (retirement !== undefined && retirement <= (key.revokedAt ?? now)) return "retired";
  if (key.revokedAt !== null) return "revoked";
  if (key.expiresAt !== null && key.expiresAt <= now) return "expired";
  if (key.quarantinedAt !== null) return "quarantined";
  return key.rotation === null ? "active" : "retiring";
}

export const isUsable = (status: KeyStatus): boolean => ["active", "retiring", "quarantined"].includes(status);

/** When the key retires if nobody uses it any more; undefined while nothing takes over from it. */
export function retirementOf({ rotation, lastUsedAt }: ApiKey): Instant | undefined {
  if (!rotation) return undefined;
  const quietSince = Math.max(lastUsedAt ?? 0, rotation.rotatedAt);
  return instant(Math.min(rotation.retiresAt, quietSince + rotation.quietMilliseconds));
}
