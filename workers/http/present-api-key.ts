import {
  type Activity,
  type ApiKey,
  type KeySettings,
  type KeyUsage,
  retirementOf,
  statusOf,
} from "../../src/api-keys/index.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import type { ApiKeyAnswer } from "./schemas/api-keys.ts";

type SettingsOnTheWire = Pick<
  ApiKeyAnswer,
  "name" | "description" | "scopes" | "allowed_ips" | "requests_per_minute" | "expires_at"
>;

export function presentApiKey(key: ApiKey, now: Instant): ApiKeyAnswer {
  const { id, name, description, mode, hint, scopes, allowedIps, requestsPerMinute, createdBy } = key;
  return {
    ...{ id, name, description, mode, hint },
    status: statusOf(key, now),
    scopes: [...scopes],
    allowed_ips: [...allowedIps],
    requests_per_minute: requestsPerMinute,
    created_at: timestamp(key.createdAt),
    created_by: createdBy,
    expires_at: timestampOrNull(key.expiresAt),
    revoked_at: timestampOrNull(key.revokedAt),
    quarantined_at: timestampOrNull(key.quarantinedAt),
    last_used_at: timestampOrNull(key.lastUsedAt),
    rotation: presentRotation(key),
  };
}

function presentRotation(key: ApiKey): ApiKeyAnswer["rotation"] {
  if (!key.rotation) return null;
  const { replacedBy, rotatedAt, retiresAt, quietMilliseconds } = key.rotation;
  return {
    replaced_by: replacedBy,
    rotated_at: timestamp(rotatedAt),
    overlap_ends_at: timestamp(retiresAt),
    quiet_seconds: quietMilliseconds / 1_000,
    retires_at: timestamp(retirementOf(key) ?? retiresAt),
  };
}

export const presentKeyUsage = ({ key, recent, days, total }: KeyUsage, now: Instant) => ({
  key: presentApiKey(key, now),
  traffic: presentTraffic(recent),
  days: days.map(({ date, ...activity }) => ({ date, ...presentActivity(activity) })),
  total: presentActivity(total),
});

export const presentTraffic = ({ lastHour, lastDay }: KeyUsage["recent"]) => ({ last_hour: lastHour, last_day: lastDay });

const presentActivity = ({ requests, errors, renders, meanLatency, p50Latency, p95Latency, maxLatency }: Activity) => ({
  requests,
  errors,
  renders,
  latency_mean_ms: meanLatency,
  latency_p50_ms: p50Latency,
  latency_p95_ms: p95Latency,
  latency_max_ms: maxLatency,
});

/** The settings that were given, as the domain names them. */
export function readSettings<Given extends { [Name in keyof SettingsOnTheWire]?: SettingsOnTheWire[Name] | undefined }>(
  given: Given,
): Partial<KeySettings> {
  const { name, description, scopes, allowed_ips, requests_per_minute, expires_at } = given;
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(scopes !== undefined && { scopes }),
    ...(allowed_ips !== undefined && { allowedIps: allowed_ips }),
    ...(requests_per_minute !== undefined && { requestsPerMinute: requests_per_minute }),
    ...(expires_at !== undefined && { expiresAt: expires_at === null ? null : instant(Date.parse(expires_at)) }),
  };
}

const timestamp = (at: Instant): string => new Date(at).toISOString();
const timestampOrNull = (at: Instant | null): string | null => (at === null ? null : timestamp(at));
