import type { KeyId, OrgId, UserId } from "./ids.ts";

/** What a caller may do. `*` stands for every action of an area. */
export const scopes = [
  "infographics:read",
  "infographics:write",
  "batches:*",
  "webhooks:*",
  "usage:read",
  "keys:read",
  "keys:write",
  "audit:read",
  "members:read",
  "members:write",
  "billing:read",
  "billing:write",
] as const;
export type Scope = (typeof scopes)[number];

export const plans = ["free", "starter", "pro", "business", "enterprise"] as const;
export type Plan = (typeof plans)[number];

export type Role = "owner" | "admin" | "billing" | "member";

/** Who asks, for which organization, with which rights. `test` draws watermarked pictures and is never charged. */
export type Caller = {
  orgId: OrgId;
  plan: Plan;
  mode: "live" | "test";
  scopes: ReadonlySet<Scope>;
  /** Of the key, where it may do less than its plan; in units of cost. */
  requestsPerMinute?: number;
  by: { kind: "key"; keyId: KeyId } | { kind: "session"; userId: UserId; role: Role };
};

/** Whose things they are. Test and live never see each other. */
export type Tenant = Pick<Caller, "orgId" | "mode">;

export const hasScope = ({ scopes }: Caller, scope: Scope): boolean => scopes.has(scope);
