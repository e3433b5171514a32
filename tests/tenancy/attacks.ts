import { env } from "cloudflare:workers";
import { mintKey } from "../../src/api-keys/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { origin } from "../support/api.ts";
import { seedKey, seedOrganization } from "../support/api-keys.ts";
import { type Browser, signUp } from "../support/browser.ts";
import type { Route } from "./routes.ts";
import type { Victim } from "./victim.ts";

/** `suits` leaves out the routes on which it would be no attack. */
export type Attack = { name: string; headers: Record<string, string>; suits: (route: Route) => boolean };

const everywhere = () => true;
const whereIdsAre = ({ path }: Route) => path.includes("{");

export async function prepareAttacks({ orgId }: Victim): Promise<Attack[]> {
  // Used a moment ago: that a key was used is noted once a minute, and would be a change.
  const now = instant(Date.now());
  const key = async (of: typeof orgId, wish: Parameters<typeof seedKey>[1] = {}) =>
    (await seedKey(of, { lastUsedAt: now, ...wish })).token;

  const wellFormed = (await mintKey("live")).token;
  const mistyped = wellFormed.slice(0, -1) + (wellFormed.endsWith("0") ? "1" : "0");
  const retired = {
    replacedBy: (await seedKey(orgId)).id,
    rotatedAt: instant(now - 2),
    retiresAt: instant(now - 1),
    quietMilliseconds: 3_600_000,
  };

  const stranger = await signUp();
  // The first question of a session founds its organization.
  await stranger.get("/v1/organizations");
  // Nobody may be saved by a limit on how often they ask.
  await env.DB.prepare("update organizations set plan = 'enterprise'").run();

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

  return [
    { name: "no key", headers: {}, suits: everywhere },
    { name: "malformed header", headers: { Authorization: `Token ${wellFormed}` }, suits: everywhere },
    { name: "wrong checksum", headers: bearer(mistyped), suits: everywhere },
    { name: "unknown key", headers: bearer(wellFormed), suits: everywhere },
    { name: "expired key", headers: bearer(await key(orgId, { expiresAt: instant(now - 1) })), suits: everywhere },
    { name: "revoked key", headers: bearer(await key(orgId, { revokedAt: now })), suits: everywhere },
    { name: "retired key", headers: bearer(await key(orgId, { rotation: retired })), suits: everywhere },
    { name: "another address", headers: bearer(await key(orgId, { allowedIps: ["192.0.2.1"] })), suits: everywhere },
    { name: "missing scope", headers: bearer(await key(orgId, { scopes: [] })), suits: everywhere },
    { name: "other tenant's ids", headers: bearer(await key(await seedOrganization())), suits: whereIdsAre },
    { name: "other tenant's session", headers: cookiesOf(stranger), suits: whereIdsAre },
    { name: "test key on live data", headers: bearer(await key(orgId, { mode: "test" })), suits: whereIdsAre },
  ];
}

const cookiesOf = ({ cookies }: Browser) => ({
  Origin: origin,
  Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
});
