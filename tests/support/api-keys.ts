import { env } from "cloudflare:workers";
import { type ApiKey, apiKeyRepository, mintKey } from "../../src/api-keys/index.ts";
import { type Plan, type Scope, scopes } from "../../src/kernel/caller.ts";
import { newOrgId, type OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import { organizations } from "../../src/platform/db/tables/identity.ts";
import { ask } from "./api.ts";

export type SeededKey = { id: ApiKey["id"]; orgId: OrgId; token: string };
type Wish = Partial<Omit<ApiKey, "id" | "orgId" | "scopes">> & { scopes?: readonly Scope[] };

export async function seedOrganization(plan: Plan = "pro"): Promise<OrgId> {
  const id = newOrgId();
  await database(env.DB).insert(organizations).values({ id, name: "Weather desk", slug: id, plan, createdAt: new Date() });
  return id;
}

/** A key as its row says, whatever the rules for issuing one are. */
export async function seedKey(orgId: OrgId, wish: Wish = {}): Promise<SeededKey> {
  const { id, token, secretHash, hint } = await mintKey(wish.mode ?? "live");
  const key: ApiKey = {
    ...{ id, orgId, hint, mode: "live", name: "Seeded", description: "", scopes, allowedIps: [] },
    ...{ requestsPerMinute: null, createdAt: instant(Date.now()), createdBy: "usr_seed", expiresAt: null },
    ...{ revokedAt: null, quarantinedAt: null, lastUsedAt: null, rotation: null },
    ...wish,
  };
  const entry = { orgId, at: key.createdAt, actor: "usr_seed", action: "api_key.issued", target: id };
  await apiKeyRepository(database(env.DB)).addWithinLimit(orgId, { key, secretHash }, { limit: 1_000, entry });
  return { id, orgId, token };
}

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> };

/** Asks with a key, as a program would. */
export function askWith(token: string, path: string, { method = "GET", body, headers = {} }: Sent = {}): Promise<Response> {
  return ask(path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}
