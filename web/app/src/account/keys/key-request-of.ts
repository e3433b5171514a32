import type { KeyMode, KeyRequest, Scope } from "./key-api.ts";

/** What the form holds, as it was typed. */
export type KeyForm = {
  name: string;
  mode: KeyMode;
  scopes: readonly Scope[];
  /** Days from now; empty for never. */
  days: string;
  /** Addresses and ranges, one on a line or with commas between. */
  ips: string;
  /** Requests a minute; empty for what the plan allows. */
  rate: string;
};

const dayLength = 86_400_000;

/** Test keys have no part in what there is only one, live, version of. */
export const isLiveOnly = (scope: Scope): boolean =>
  scope === "audit:read" || scope.startsWith("members:") || scope.startsWith("billing:");

export const keyRequestOf = ({ name, mode, scopes, days, ips, rate }: KeyForm, now: number): KeyRequest => ({
  name: name.trim(),
  mode,
  scopes: scopes.filter((scope) => mode === "live" || !isLiveOnly(scope)),
  allowed_ips: ips.split(/[\s,]+/).filter(Boolean),
  requests_per_minute: rate === "" ? null : Number(rate),
  expires_at: days === "" ? null : new Date(now + Number(days) * dayLength).toISOString(),
});
