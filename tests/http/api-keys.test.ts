import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { keyActivityRepository } from "../../src/api-keys/index.ts";
import { auditRepository, verifyChain } from "../../src/audit/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import { compose } from "../../workers/compose.ts";
import { ask, type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { answered, browser, signUp } from "../support/browser.ts";

prepareDatabase();

type Key = { id: string; status: string; name: string; hint: string; scopes: string[]; [name: string]: unknown };
type Issued = { key: Key; token: string };
type Refusal = ProblemBody;

const request = { name: "Nightly report", scopes: ["infographics:read"] };

const issue = async (by: SeededKey, changes: object = {}) =>
  answered<Issued>(await askWith(by.token, "/v1/api-keys", { method: "POST", body: { ...request, ...changes } }), 201);

const administrator = async () => seedKey(await seedOrganization());

const works = async (token: string) => (await askWith(token, "/v1/themes")).status === 200;

/** Longer than an isolate may remember a key. */
const forgotten = () => new Promise((resolve) => setTimeout(resolve, 520));

describe("POST /v1/api-keys", () => {
  it("issues a key that works at once, and shows its token only then", async () => {
    const admin = await administrator();
    const { key, token } = await issue(admin, { description: "For the cron job", requests_per_minute: 30 });

    expect(token).toMatch(/^chi_live_[0-9A-Za-z]{39}$/);
    expect(key).toMatchObject({
      name: "Nightly report",
      status: "active",
      scopes: ["infographics:read"],
      requests_per_minute: 30,
    });
    const read = await answered(await askWith(admin.token, `/v1/api-keys/${key.id}`));
    expect(read).toEqual(key);
    expect(await works(token)).toBe(true);
    const dump = await env.DB.prepare("select * from api_keys where id = ?").bind(key.id).all();
    expect(JSON.stringify([dump, await auditRepository(database(env.DB)).list(admin.orgId, { limit: 50 })])).not.toContain(
      token,
    );
  });

  it.each([
    ["a name that is too long", { name: "n".repeat(10_000) }, "name"],
    ["no name", { name: "  " }, "name"],
    ["a scope that doesn't exist", { scopes: ["infographics:paint"] }, "scopes[0]"],
    ["no scope", { scopes: [] }, "scopes"],
    ["a range that is none", { allowed_ips: ["10.0.0.0/8", "10.0.0.0/33"] }, "allowed_ips[1]"],
    ["an end in the past", { expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
    ["more than the plan allows", { requests_per_minute: 601 }, "requests_per_minute"],
    ["a field that doesn't exist", { scope: ["keys:read"] }, "scope"],
    ["a live-only scope for a test key", { mode: "test", scopes: ["audit:read"] }, "scopes[0]"],
  ])("refuses %s", async (_, changes, path) => {
    const { token } = await administrator();
    const response = await askWith(token, "/v1/api-keys", { method: "POST", body: { ...request, ...changes } });
    const problem = await answered<Refusal>(response, 422);
    expect(problem.code).toBe("invalid_request");
    expect(problem.errors[0]?.path).toBe(path);
  });

  it("issues no more than the plan allows, also when all ask at once", async () => {
    const admin = await seedKey(await seedOrganization("free"));
    const ask = () => askWith(admin.token, "/v1/api-keys", { method: "POST", body: request });
    const statuses = (await Promise.all(Array.from({ length: 6 }, ask))).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 201, 409, 409, 409, 409]);
    expect(await answered<Refusal>(await ask(), 409)).toMatchObject({ code: "key_limit_reached" });
  });

  it("gives nobody rights that the caller doesn't have", async () => {
    const limited = await seedKey(await seedOrganization(), { scopes: ["keys:write", "infographics:read"] });
    const response = await askWith(limited.token, "/v1/api-keys", {
      method: "POST",
      body: { ...request, scopes: ["infographics:read", "audit:read"] },
    });
    const problem = await answered<Refusal>(response, 403);
    expect(problem.code).toBe("missing_scope");
    expect(problem.detail).toContain("audit:read");
  });
});

describe("a key", () => {
  it.each([
    ["Basic Y2hpOnRyYQ==", "unauthenticated"],
    ["Bearer", "unauthenticated"],
    ["chi_live_0000", "unauthenticated"],
    ["Bearer a b", "unauthenticated"],
    ["Bearer not-a-key", "invalid_api_key"],
    [`Bearer chi_live_${"0".repeat(39)}`, "invalid_api_key"],
  ])("brought as %s is refused", async (authorization, code) => {
    const response = await ask("/v1/api-keys", { headers: { Authorization: authorization } });
    expect(response.headers.get("WWW-Authenticate")).toMatch(/^Bearer realm="chitra"/);
    expect(await answered<Refusal>(response, 401)).toMatchObject({ code });
  });

  it("with a wrong checksum is refused without asking the database", async () => {
    const findKey = () => Promise.reject(new Error("The database was asked."));
    const askUnread = appWith({ apiKeys: { ...compose(env).apiKeys, findKey } });
    const { token } = await administrator();
    const mistyped = token.slice(0, -1) + (token.endsWith("a") ? "b" : "a");
    const response = await askUnread("/v1/api-keys", { headers: { Authorization: `Bearer ${mistyped}` } });
    expect(response.status).toBe(401);
  });

  it("works only from the addresses it is meant for", async () => {
    const { token } = await seedKey(await seedOrganization(), { allowedIps: ["203.0.113.0/24", "2001:db8::/32"] });
    const from = async (address: string) =>
      (await askWith(token, "/v1/api-keys", { headers: { "CF-Connecting-IP": address } })).status;
    expect(await Promise.all(["203.0.113.9", "2001:db8::1", "203.0.114.9", "::1"].map(from))).toEqual([200, 200, 403, 403]);
    expect((await askWith(token, "/v1/api-keys")).status).toBe(403);
  });

  it("that has expired is refused", async () => {
    const { token } = await seedKey(await seedOrganization(), { expiresAt: instant(Date.now() - 1) });
    const problem = await answered<Refusal>(await askWith(token, "/v1/api-keys"), 401);
    expect(problem.detail).toContain("expired");
  });

  it("tells when it was last used", async () => {
    const admin = await administrator();
    const { key, token } = await issue(admin);
    await works(token);
    await expect
      .poll(async () => (await answered<Key>(await askWith(admin.token, `/v1/api-keys/${key.id}`))).last_used_at)
      .toMatch(/^20\d\d-/);
  });
});

describe("PATCH and DELETE /v1/api-keys/{id}", () => {
  it("changes what was given and leaves the rest", async () => {
    const admin = await administrator();
    const { key, token } = await issue(admin, { expires_at: "2099-01-01T00:00:00Z" });
    const change = { name: "Weekly report", scopes: ["keys:read"], expires_at: null };

    const changed = await answered<Key>(
      await askWith(admin.token, `/v1/api-keys/${key.id}`, { method: "PATCH", body: change }),
    );

    expect(changed).toEqual({ ...key, ...change, last_used_at: changed.last_used_at });
    await forgotten();
    expect((await askWith(token, "/v1/api-keys")).status).toBe(200);
    const nothing = await askWith(admin.token, `/v1/api-keys/${key.id}`, { method: "PATCH", body: {} });
    expect(nothing.status).toBe(422);
  });

  it("revokes: within a second it works nowhere, and it can't be changed or rotated any more", async () => {
    const admin = await administrator();
    const { key, token } = await issue(admin);
    const path = `/v1/api-keys/${key.id}`;
    expect(await works(token)).toBe(true);

    expect((await askWith(admin.token, path, { method: "DELETE" })).status).toBe(204);
    await forgotten();

    expect(await works(token)).toBe(false);
    expect((await askWith(admin.token, path, { method: "DELETE" })).status).toBe(204);
    expect(await answered<Key>(await askWith(admin.token, path))).toMatchObject({ status: "revoked" });
    for (const [method, to] of [
      ["PATCH", path],
      ["POST", `${path}/rotate`],
    ] as const) {
      const refusal = await answered<Refusal>(
        await askWith(admin.token, to, { method, body: method === "PATCH" ? { name: "x" } : {} }),
        409,
      );
      expect(refusal.code).toBe("key_not_active");
    }
  });

  it("changes no key that may do more than the caller", async () => {
    const admin = await administrator();
    const limited = await seedKey(admin.orgId, { scopes: ["keys:write"] });
    const change = { method: "PATCH", body: { allowed_ips: [] } };
    expect((await askWith(limited.token, `/v1/api-keys/${admin.id}`, change)).status).toBe(403);
  });

  it("tells every change in an unbroken log", async () => {
    const admin = await administrator();
    const { key } = await issue(admin);
    await askWith(admin.token, `/v1/api-keys/${key.id}`, { method: "PATCH", body: { name: "Other" } });
    await askWith(admin.token, `/v1/api-keys/${key.id}`, { method: "DELETE" });

    const log = (await auditRepository(database(env.DB)).list(admin.orgId, { limit: 50 })).reverse();
    expect(log.slice(1).map(({ actor, action, target }) => [actor, action, target])).toEqual(
      ["api_key.issued", "api_key.changed", "api_key.revoked"].map((action) => [admin.id, action, key.id]),
    );
    expect(await verifyChain(log)).toMatchObject({ intact: true });
  });
});

describe("POST /v1/api-keys/{id}/rotate", () => {
  const rotate = (by: SeededKey, id: string, body: object = {}) =>
    askWith(by.token, `/v1/api-keys/${id}/rotate`, { method: "POST", body });
  type Rotated = Issued & { replaced: Key & { rotation: object }; replaced_traffic: object };

  it("lets both keys work during the overlap, with equal rights", async () => {
    const admin = await administrator();
    const old = await issue(admin, { requests_per_minute: 20 });

    const rotated = await answered<Rotated>(await rotate(admin, old.key.id, { overlap_seconds: 600 }), 201);

    expect(rotated.key).toMatchObject({
      name: old.key.name,
      scopes: old.key.scopes,
      requests_per_minute: 20,
      status: "active",
    });
    expect(rotated.replaced).toMatchObject({
      status: "retiring",
      rotation: { replaced_by: rotated.key.id, quiet_seconds: 86_400 },
    });
    expect([await works(old.token), await works(rotated.token)]).toEqual([true, true]);
    expect((await rotate(admin, old.key.id)).status).toBe(409);
  });

  it("ends the old key at once where no overlap is wanted", async () => {
    const admin = await administrator();
    const old = await issue(admin);
    const rotated = await answered<Rotated>(await rotate(admin, old.key.id, { overlap_seconds: 0 }), 201);
    await forgotten();
    expect([await works(old.token), await works(rotated.token)]).toEqual([false, true]);
  });

  it("refuses more than thirty days, and rights that the caller doesn't have", async () => {
    const admin = await administrator();
    const limited = await seedKey(admin.orgId, { scopes: ["keys:write"] });
    const { key } = await issue(admin);
    expect((await rotate(admin, key.id, { overlap_seconds: 30 * 86_400 + 1 })).status).toBe(422);
    expect((await rotate(limited, key.id)).status).toBe(403);
  });

  it("shows the traffic that the old key still has", async () => {
    const admin = await administrator();
    const { key } = await issue(admin);
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    const counted = { errors: 1, renders: 2, latencyTotal: 300, latencyMax: 200, latencies: { 10: 9, 45: 1 } };
    const hours = [5, 1, 0].map((ago) => ({ hour: instant(hour - ago * 3_600_000), requests: 10 + ago, ...counted }));
    await keyActivityRepository(database(env.DB)).keep({ orgId: admin.orgId, keyId: key.id as SeededKey["id"] }, hours);

    const rotated = await answered<Rotated>(await rotate(admin, key.id), 201);
    expect(rotated.replaced_traffic).toEqual({ last_hour: 21, last_day: 36 });

    const usage = await answered(await askWith(admin.token, `/v1/api-keys/${key.id}/usage?days=2`));
    expect(usage).toMatchObject({
      traffic: { last_hour: 21, last_day: 36 },
      total: {
        requests: 36,
        errors: 3,
        renders: 6,
        latency_mean_ms: 25,
        latency_p50_ms: 10,
        latency_p95_ms: 200,
        latency_max_ms: 200,
      },
    });
  });
});

describe("GET /v1/api-keys/{id}/usage", () => {
  it("counts what the key did, refusals as errors", async () => {
    const admin = await administrator();
    const { key, token } = await issue(admin);
    for (const path of ["/v1/themes", "/v1/templates", "/v1/api-keys"]) await askWith(token, path);

    const counted = async () => {
      await compose(env).rateLimits.limiter.flush(`key:${key.id}`);
      return (await answered<{ total: object }>(await askWith(admin.token, `/v1/api-keys/${key.id}/usage`))).total;
    };
    await expect.poll(counted, { timeout: 5_000 }).toMatchObject({
      ...{ requests: 3, errors: 1, renders: 0 },
      latency_p50_ms: expect.any(Number),
      latency_p95_ms: expect.any(Number),
    });
  });

  it("refuses a span that isn't kept", async () => {
    const { token, id } = await administrator();
    expect((await askWith(token, `/v1/api-keys/${id}/usage?days=91`)).status).toBe(422);
  });
});

describe("GET /v1/api-keys", () => {
  it("pages through the organization's own keys", async () => {
    const admin = await administrator();
    await seedKey(await seedOrganization(), { name: "Somebody else's" });
    for (const name of ["one", "two", "three"]) await issue(admin, { name });

    const names: string[] = [];
    for (let after = ""; ; ) {
      const page = await answered<{ api_keys: Key[]; next: string | null }>(
        await askWith(admin.token, `/v1/api-keys?limit=2${after}`),
      );
      names.push(...page.api_keys.map(({ name }) => name));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(names.toSorted()).toEqual(["Seeded", "one", "three", "two"]);
  });

  it("shows a test key no live ones, and lets it make none", async () => {
    const admin = await administrator();
    const live = await issue(admin);
    const test = await seedKey(admin.orgId, { mode: "test" });

    const { api_keys } = await answered<{ api_keys: Key[] }>(await askWith(test.token, "/v1/api-keys"));
    expect(api_keys.map(({ id }) => id)).toEqual([test.id]);
    expect((await askWith(test.token, `/v1/api-keys/${live.key.id}`)).status).toBe(404);
    expect((await askWith(test.token, `/v1/api-keys/${live.key.id}`, { method: "DELETE" })).status).toBe(404);
    const refusal = await askWith(test.token, "/v1/api-keys", { method: "POST", body: { ...request, mode: "live" } });
    expect(await answered<Refusal>(refusal, 403)).toMatchObject({ code: "live_mode_required" });
  });
});

describe("a person who is signed in", () => {
  it("issues keys for the own organization, which the log tells", async () => {
    const owner = await signUp();
    const { key, token } = await answered<Issued>(await owner.post("/v1/api-keys", request), 201);

    expect(key.created_by).not.toMatch(/^key_/);
    expect(await works(token)).toBe(true);
    const log = await answered<{ entries: { action: string; actor: string }[] }>(await owner.get("/v1/audit-log"));
    expect(log.entries[0]).toMatchObject({ action: "api_key.issued", actor: key.created_by });
  });

  it("issues none as a guest", async () => {
    const guest = browser();
    await answered(await guest.post("/v1/auth/sign-in/anonymous"));
    expect(await answered<Refusal>(await guest.post("/v1/api-keys", request), 403)).toMatchObject({ code: "missing_scope" });
  });
});
