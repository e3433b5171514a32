import { ask, get, post } from "../../../../shared/api/ask.ts";
import type { Page } from "../use-pages.ts";

export const scopes = [
  "infographics:write",
  "infographics:read",
  "batches:*",
  "webhooks:*",
  "usage:read",
  "keys:read",
  "keys:write",
  "members:read",
  "members:write",
  "audit:read",
  "billing:read",
  "billing:write",
] as const;
export type Scope = (typeof scopes)[number];

export type KeyMode = "live" | "test";
export type KeyStatus = "active" | "retiring" | "quarantined" | "retired" | "expired" | "revoked";

export type ApiKey = {
  id: string;
  name: string;
  mode: KeyMode;
  status: KeyStatus;
  /** The first characters of its token. */
  hint: string;
  scopes: Scope[];
  allowed_ips: string[];
  requests_per_minute: number | null;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  last_used_at: string | null;
  rotation: { replaced_by: string; overlap_ends_at: string; retires_at: string } | null;
};

export type KeyRequest = Pick<ApiKey, "name" | "mode" | "scopes" | "allowed_ips" | "requests_per_minute" | "expires_at">;
export type IssuedKey = { key: ApiKey; token: string };
export type Traffic = { last_hour: number; last_day: number };

export type Activity = {
  requests: number;
  errors: number;
  renders: number;
  latency_p50_ms: number | null;
  latency_p95_ms: number | null;
  latency_max_ms: number | null;
};
/** Days with at least one request, in UTC, the oldest first. */
export type KeyUsage = { traffic: Traffic; days: ({ date: string } & Activity)[]; total: Activity };

/** Every call throws `ApiProblem`. */
export const keyApi = {
  async list(after?: string): Promise<Page<ApiKey, string>> {
    const query = after === undefined ? "" : `&after=${after}`;
    const { api_keys, next } = await get<{ api_keys: ApiKey[]; next: string | null }>(`/v1/api-keys?limit=100${query}`);
    return { items: api_keys, next };
  },
  issue: (request: KeyRequest) => post<IssuedKey>("/v1/api-keys", request),
  rotate: (id: string, overlapSeconds: number) =>
    post<IssuedKey>(`/v1/api-keys/${id}/rotate`, { overlap_seconds: overlapSeconds }),
  revoke: (id: string) => ask("DELETE", `/v1/api-keys/${id}`),
  /** Lifts a quarantine. */
  release: (id: string) => post<ApiKey>(`/v1/api-keys/${id}/release`, {}),
  usage: (id: string, days: number) => get<KeyUsage>(`/v1/api-keys/${id}/usage?days=${days}`),
};
