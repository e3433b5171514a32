import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Caller } from "../../src/kernel/caller.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";
import { type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";

prepareDatabase();

type Usage = { renders: number; groups: { group: string | null; renders: number }[]; [name: string]: unknown };
type Facts = { template: string | null; model: string | null };

const facts: Facts = { template: "poster", model: null };
const november = Date.parse("2026-11-10T12:00:00+05:30");

const setClock = (now: number) => vi.useFakeTimers({ toFake: ["Date"], now });
afterEach(() => {
  vi.useRealTimers();
});

describe("GET /v1/usage", () => {
  it("has a render as soon as it is committed, on its day in Kolkata", async () => {
    setClock(Date.parse("2026-11-10T00:10:00+05:30"));
    const key = await newKey();
    await render(key);

    const usage = await read(key, "/v1/usage");

    expect(usage).toMatchObject({
      from: "2026-11-01",
      to: "2026-12-01",
      time_zone: "Asia/Kolkata",
      group_by: "day",
      renders: 1,
    });
    expect(usage.groups).toHaveLength(30);
    expect(usage.groups.filter(({ renders }) => renders > 0)).toEqual([{ group: "2026-11-10", renders: 1 }]);
    expect(usage.current_period).toEqual({ period: "2026-11", renders: 1, reserved: 0, included: 3_000, limit: 6_000 });
  });

  it("counts neither what was released nor what a test key drew", async () => {
    setClock(november);
    const key = await newKey();
    const { meter } = compose(env).usage;
    await meter.release(await meter.reserve(callerOf(key), { requestId: "req_failed", at: instant(november) }));
    const testKey = await seedKey(key.orgId, { mode: "test" });
    await render(testKey, facts, "test");

    expect((await read(key, "/v1/usage")).renders).toBe(0);
    expect((await read(testKey, "/v1/usage")).renders).toBe(0);
  });

  it("adds up by key, template and model, the most first", async () => {
    setClock(november);
    const first = await newKey();
    const second = await seedKey(first.orgId);
    await render(first, { template: "mosaic", model: "llama-4" });
    await render(second);
    await render(second);

    const groups = async (by: string) => (await read(first, `/v1/usage?group_by=${by}`)).groups;
    expect(await groups("key")).toEqual([
      { group: second.id, renders: 2 },
      { group: first.id, renders: 1 },
    ]);
    expect(await groups("template")).toEqual([
      { group: "poster", renders: 2 },
      { group: "mosaic", renders: 1 },
    ]);
    expect(await groups("model")).toEqual([
      { group: null, renders: 2 },
      { group: "llama-4", renders: 1 },
    ]);
  });

  it("counts the first day and not the last", async () => {
    const key = await newKey();
    for (const day of ["2026-11-09", "2026-11-10", "2026-11-11"]) {
      setClock(Date.parse(`${day}T23:30:00+05:30`));
      await render(key);
    }

    const usage = await read(key, "/v1/usage?from=2026-11-10&to=2026-11-11");

    expect(usage.groups).toEqual([{ group: "2026-11-10", renders: 1 }]);
  });

  it.each([
    ["Accept: text/csv", "/v1/usage?from=2026-11-10&to=2026-11-12", { Accept: "text/csv" }],
    ["format=csv", "/v1/usage?from=2026-11-10&to=2026-11-12&format=csv", { Accept: "application/json" }],
  ])("is a file for a spreadsheet with %s", async (_, path, headers) => {
    setClock(november);
    const key = await newKey();
    await render(key);

    const response = await askWith(key.token, path, { headers });

    expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="usage-2026-11-10-2026-11-12-by-day.csv"');
    expect(await response.text()).toBe("day,renders\r\n2026-11-10,1\r\n2026-11-11,0\r\n");
  });

  it("disarms a name that a spreadsheet would run", async () => {
    setClock(november);
    const key = await newKey();
    await render(key, { template: '=HYPERLINK("https://x.test")', model: null });

    const response = await askWith(key.token, "/v1/usage?group_by=template&format=csv");

    expect(await response.text()).toBe(`template,renders\r\n"'=HYPERLINK(""https://x.test"")",1\r\n`);
  });

  it("shows an organization only its own", async () => {
    setClock(november);
    await render(await newKey());
    expect((await read(await newKey(), "/v1/usage")).renders).toBe(0);
  });

  it.each([
    ["/v1/usage?from=2026-11-10&to=2026-11-10", "to"],
    ["/v1/usage?from=2026-11-10&to=2026-11-09", "to"],
    ["/v1/usage?from=2025-11-09&to=2026-11-11", "to"],
    ["/v1/usage?from=2026-02-30", "from"],
    ["/v1/usage?from=yesterday", "from"],
    ["/v1/usage?group_by=colour", "group_by"],
    ["/v1/usage?format=xlsx", "format"],
    ["/v1/usage?until=2026-11-10", "until"],
  ])("refuses %s", async (path, field) => {
    const response = await askWith((await newKey()).token, path);
    expect(response.status).toBe(422);
    const problem = await response.json<ProblemBody>();
    expect(problem.errors[0]?.path).toBe(field);
  });

  it("needs the scope usage:read", async () => {
    const key = await seedKey(await seedOrganization(), { scopes: ["infographics:write"] });
    for (const path of ["/v1/usage", "/v1/usage/forecast"]) expect((await askWith(key.token, path)).status).toBe(403);
  });
});

describe("GET /v1/usage/forecast", () => {
  it("projects the rate so far to the end of the month", async () => {
    const key = await newKey("free");
    for (let day = 1; day <= 4; day++) {
      setClock(Date.parse(`2026-11-0${day}T12:00:00+05:30`));
      for (let index = 0; index < 5; index++) await render(key);
    }
    setClock(Date.parse("2026-11-05T00:00:00+05:30"));

    expect(await read(key, "/v1/usage/forecast")).toEqual({
      period: "2026-11",
      time_zone: "Asia/Kolkata",
      renders: 20,
      projection: { low: 150, likely: 150, high: 150 },
      reason: null,
      included: 50,
      included_used_up_on: "2026-11-11",
    });
  });

  it("says why there is none", async () => {
    setClock(Date.parse("2026-11-02T00:00:00+05:30"));
    const forecast = await read(await newKey(), "/v1/usage/forecast");
    expect(forecast).toMatchObject({ renders: 0, projection: null, reason: "too_early" });
  });
});

describe("a plan that is used up", () => {
  it("refuses another render", async () => {
    setClock(november);
    const key = await newKey("free");
    for (let index = 0; index < 50; index++) await render(key);

    await expect(render(key)).rejects.toMatchObject({ code: "quota_exceeded" });
    expect((await read(key, "/v1/usage")).renders).toBe(50);
  });
});

const plans = new Map<string, Caller["plan"]>();

async function newKey(plan: Caller["plan"] = "pro"): Promise<SeededKey> {
  const key = await seedKey(await seedOrganization(plan));
  plans.set(key.orgId, plan);
  return key;
}

const callerOf = ({ id, orgId }: SeededKey, mode: Caller["mode"] = "live") =>
  ({ orgId, plan: plans.get(orgId) ?? "pro", mode, by: { kind: "key", keyId: id } }) as const;

let rendered = 0;

async function render(key: SeededKey, made: Facts = facts, mode: Caller["mode"] = "live"): Promise<void> {
  const { meter, clock } = compose(env).usage;
  const hold = await meter.reserve(callerOf(key, mode), { requestId: `req_${rendered++}`, at: clock.now() });
  await meter.commit(hold, made);
}

async function read(key: SeededKey, path: string): Promise<Usage> {
  const response = await askWith(key.token, path);
  const body = await response.json<Usage>();
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body;
}
