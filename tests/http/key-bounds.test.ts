import { describe, expect, it } from "vitest";
import { newKeyId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { answered, signUp } from "../support/browser.ts";

prepareDatabase();

const hour = 3_600_000;
const end = instant(Math.floor(Date.now() / 1000) * 1000 + hour);
const own = { expiresAt: end, allowedIps: ["203.0.113.0/24", "2001:db8::/32"], requestsPerMinute: 50 };

const iso = (at: number) => new Date(at).toISOString();
const within = {
  name: "Child",
  scopes: ["keys:write"],
  expires_at: iso(end),
  allowed_ips: ["203.0.113.128/25", "2001:db8:1::1"],
  requests_per_minute: 50,
};

const bounded = async (wish: object = own) => seedKey(await seedOrganization(), wish);

const send = ({ token }: SeededKey, method: string, path: string, body: object) =>
  askWith(token, path, { method, body, headers: { "CF-Connecting-IP": "203.0.113.9" } });

const wider: [string, object, string][] = [
  ["ends later", { expires_at: iso(end + 1000) }, "expires_at"],
  ["never ends", { expires_at: null }, "expires_at"],
  ["works everywhere", { allowed_ips: [] }, "allowed_ips"],
  ["works from one address more", { allowed_ips: ["203.0.113.1", "203.0.114.1"] }, "allowed_ips"],
  ["works from a network around its own", { allowed_ips: ["203.0.112.0/23"] }, "allowed_ips"],
  ["works from a network around its own IPv6", { allowed_ips: ["2001:db8::/31"] }, "allowed_ips"],
  ["is faster", { requests_per_minute: 51 }, "requests_per_minute"],
  ["is as fast as the plan", { requests_per_minute: null }, "requests_per_minute"],
];

async function expectRefusal(response: Response, path: string): Promise<void> {
  const problem = await answered<ProblemBody>(response, 403);
  expect(problem).toMatchObject({ code: "beyond_own_key", errors: [{ path }] });
}

describe("a key that may write keys", () => {
  it("issues and changes keys that have as much as itself", async () => {
    const parent = await bounded();
    const { key } = await answered<{ key: { id: string } }>(await send(parent, "POST", "/v1/api-keys", within), 201);
    const narrower = { allowed_ips: ["203.0.113.200"], requests_per_minute: 1, expires_at: iso(end - 1000) };
    await answered(await send(parent, "PATCH", `/v1/api-keys/${key.id}`, narrower));
  });

  it.each(wider)("issues none that %s", async (_, changes, path) => {
    await expectRefusal(await send(await bounded(), "POST", "/v1/api-keys", { ...within, ...changes }), path);
  });

  it.each(wider)("makes none, nor itself, one that %s", async (_, changes, path) => {
    const parent = await bounded();
    const child = await seedKey(parent.orgId, { ...own, scopes: ["keys:write"] });
    for (const { id } of [child, parent]) await expectRefusal(await send(parent, "PATCH", `/v1/api-keys/${id}`, changes), path);
  });

  it("changes and rotates none that has more already: their tokens may be in the same hands", async () => {
    const parent = await bounded();
    const endless = await seedKey(parent.orgId, { ...own, expiresAt: null });
    await expectRefusal(await send(parent, "PATCH", `/v1/api-keys/${endless.id}`, { name: "Mine" }), "expires_at");
    await expectRefusal(await send(parent, "POST", `/v1/api-keys/${endless.id}/rotate`, {}), "expires_at");
    await answered(await send(parent, "POST", `/v1/api-keys/${parent.id}/rotate`, {}), 201);
  });

  it("issues none beyond its own retirement, once another one takes over from it", async () => {
    const rotation = { replacedBy: newKeyId(), rotatedAt: instant(Date.now()), retiresAt: end, quietMilliseconds: hour };
    const retiring = await bounded({ rotation });
    const request = { name: "Child", scopes: ["keys:read"] };
    await expectRefusal(await send(retiring, "POST", "/v1/api-keys", request), "expires_at");
    await answered(await send(retiring, "POST", "/v1/api-keys", { ...request, expires_at: iso(end) }), 201);
  });

  it("is bound by nothing that it isn't bound by itself", async () => {
    await answered(await send(await bounded({}), "POST", "/v1/api-keys", { name: "Child", scopes: ["keys:read"] }), 201);
  });
});

describe("a person who is signed in", () => {
  it("issues keys without an end", async () => {
    await answered(await (await signUp()).post("/v1/api-keys", { name: "Nightly", scopes: ["keys:read"] }), 201);
  });
});
