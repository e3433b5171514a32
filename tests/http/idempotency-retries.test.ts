import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError, type ErrorCode } from "../../src/kernel/app-error.ts";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { answered } from "../support/browser.ts";
import { smallSpec } from "../support/specs.ts";

prepareDatabase();

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hour = 3_600_000;
const newKey = async (): Promise<SeededKey> => seedKey(await seedOrganization());
const idempotent = { "Idempotency-Key": "order-1" };
const scopes = ["infographics:read"];

const post = ({ token }: SeededKey, path: string, body: object) =>
  askWith(token, path, { method: "POST", body, headers: idempotent });

describe("a refusal that passes", () => {
  const draw = ({ token }: SeededKey) => ({
    method: "POST",
    body: "Exports doubled to 40 million in 2025.",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "text/plain", ...idempotent },
  });

  it.each<ErrorCode>(["conflict", "quota_exceeded", "rate_limited", "internal"])(
    "isn't given again: after %s a retry is tried anew, as the first attempt",
    async (code) => {
      vi.spyOn(console, "error").mockImplementation(() => {});
      const key = await newKey();
      const refusing = appWith({ plan: () => Promise.reject(new AppError(code, "Not now.")) });
      expect(await answered(await refusing("/v1/infographics", draw(key)), statusOf[code])).toMatchObject({ code });

      const retried = await appWith({})("/v1/infographics", draw(key));
      expect(retried.status).toBe(201);
      expect(retried.headers.has("Idempotency-Replayed")).toBe(false);
      const attempts = env.DB.prepare("select request_id from idempotency_answers where org_id = ?").bind(key.orgId);
      const { results } = await attempts.all<{ request_id: string }>();
      expect(results.map(({ request_id }) => request_id.replace("req_", "inf_"))).toEqual([
        retried.headers.get("X-Infographic-Id"),
      ]);
    },
  );

  const statusOf: Partial<Record<ErrorCode, number>> = {
    conflict: 409,
    quota_exceeded: 402,
    rate_limited: 429,
    internal: 500,
  };

  it("is over once there is room for another key", async () => {
    const admin = await seedKey(await seedOrganization("free"));
    const others = [await seedKey(admin.orgId), await seedKey(admin.orgId)];
    const issue = () => post(admin, "/v1/api-keys", { name: "One more", scopes });
    expect(await answered(await issue(), 409)).toMatchObject({ code: "key_limit_reached" });

    await askWith(admin.token, `/v1/api-keys/${others[0]?.id}`, { method: "DELETE" });
    expect((await issue()).status).toBe(201);
  });

  it("is told from one that stays", async () => {
    const key = await newKey();
    const refusing = appWith({ plan: () => Promise.reject(new AppError("empty_input", "Nothing is in it.")) });
    await refusing("/v1/infographics", draw(key));
    const again = await appWith({})("/v1/infographics", draw(key));
    expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([422, "true"]);
  });
});

describe("an answer that is given again", () => {
  it("counts as a request of its key, and not as a render", async () => {
    const key = await newKey();
    for (let time = 0; time < 3; time++) await post(key, "/v1/infographics", { spec: smallSpec("Drawn once") });

    const counted = async () => {
      await compose(env).rateLimits.limiter.flush(`key:${key.id}`);
      const query = env.DB.prepare("select requests, renders from api_key_hours where key_id = ?").bind(key.id);
      return query.first();
    };
    await expect.poll(counted, { timeout: 5_000 }).toEqual({ requests: 3, renders: 1 });
  });

  it("can be told from the first by pages of others", async () => {
    const response = await askWith((await newKey()).token, "/v1/themes", { headers: { Origin: "https://example.com" } });
    const exposed = response.headers.get("Access-Control-Expose-Headers")?.split(",") ?? [];
    expect(exposed).toEqual(
      expect.arrayContaining([
        ...["Idempotency-Replayed", "RateLimit", "RateLimit-Policy", "Retry-After"],
        ...["ETag", "Server-Timing", "X-Request-Id"],
      ]),
    );
  });
});

describe("a request for a token that broke off before anybody saw it", () => {
  type Issued = { key: { id: string; name: string }; token: string };

  /** The row as it is when the Worker dies after the effect and before the answer, and the lease has run out. */
  async function dieBeforeTheAnswer({ orgId }: SeededKey): Promise<void> {
    const columns = "status = null, headers = null, body = null, lease_until = 0";
    await env.DB.prepare(`update idempotency_answers set ${columns} where org_id = ?`).bind(orgId).run();
  }

  const works = async (token: string) => (await askWith(token, "/v1/infographics/inf_1")).status === 404;
  const keysOf = async ({ orgId }: SeededKey) =>
    (await env.DB.prepare("select id from api_keys where org_id = ?").bind(orgId).all()).results.map(({ id }) => id);

  async function auditOf({ orgId }: SeededKey) {
    const query = env.DB.prepare("select action, target from audit_entries where org_id = ? order by sequence").bind(orgId);
    return (await query.all()).results.map(({ action, target }) => `${action} ${target}`);
  }

  it("issues the same key with another token", async () => {
    const admin = await newKey();
    const issue = async () => answered<Issued>(await post(admin, "/v1/api-keys", { name: "Nightly", scopes }), 201);
    const lost = await issue();
    await dieBeforeTheAnswer(admin);

    const { key, token } = await issue();

    expect(key).toMatchObject({ id: lost.key.id, name: "Nightly" });
    expect([await works(lost.token), await works(token)]).toEqual([false, true]);
    expect(await keysOf(admin)).toHaveLength(2);
    expect((await auditOf(admin)).slice(1)).toEqual([`api_key.issued ${key.id}`, `api_key.reissued ${key.id}`]);
  });

  it("gives the token of nothing back that was revoked since", async () => {
    const admin = await newKey();
    const issue = () => post(admin, "/v1/api-keys", { name: "Nightly", scopes });
    const lost = await answered<Issued>(await issue(), 201);
    await dieBeforeTheAnswer(admin);
    await askWith(admin.token, `/v1/api-keys/${lost.key.id}`, { method: "DELETE" });

    expect(await answered(await issue(), 409)).toMatchObject({ code: "key_not_active" });
    expect(await keysOf(admin)).toHaveLength(2);
  });

  it("rotates once", async () => {
    const [admin, old] = [await newKey(), "Nightly"];
    const { key } = await answered<Issued>(
      await askWith(admin.token, "/v1/api-keys", { method: "POST", body: { name: old, scopes } }),
      201,
    );
    const rotate = () => post(admin, `/v1/api-keys/${key.id}/rotate`, { overlap_seconds: 0 });
    const lost = await answered<Issued>(await rotate(), 201);
    await dieBeforeTheAnswer(admin);

    const rotated = await answered<Issued & { replaced: { status: string } }>(await rotate(), 201);

    expect(rotated.key.id).toBe(lost.key.id);
    expect(rotated.replaced.status).toBe("retired");
    expect([await works(lost.token), await works(rotated.token)]).toEqual([false, true]);
    expect(await keysOf(admin)).toHaveLength(3);
  });
});

describe("a body that no answer names", () => {
  it("is swept up by the hourly cron after a day, and nothing else is", async () => {
    vi.spyOn(console, "info").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    const [leftover, picture] = ["idempotency/org_gone/hash/try_1", "svg/of-a-content-key"];
    for (const name of [leftover, picture]) await env.PICTURES.put(name, "bytes");
    const there = async () => (await env.PICTURES.list()).objects.map(({ key }) => key);

    await scheduled(createScheduledController({ scheduledTime: Date.now() + 23 * hour }), env);
    expect(await there()).toEqual(expect.arrayContaining([leftover, picture]));

    await scheduled(createScheduledController({ scheduledTime: Date.now() + 25 * hour }), env);
    expect(await there()).not.toContain(leftover);
    expect(await there()).toContain(picture);
  });
});
