import { createScheduledController, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newKeyId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { prepareDatabase } from "../../tests/support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../../tests/support/api-keys.ts";
import { scheduled } from "../cron/scheduled.ts";

prepareDatabase();

afterEach(() => void vi.restoreAllMocks());

const tenPerHour = { policy: "burst", quota: 10, windowSeconds: 3600, burst: 10 };
const objectOf = (keyId: string) => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(`key:${keyId}`));
/** Until what was gathered is handed over, and what was changed is written. */
const aMomentLater = () => sleep(700);

describe("a rate limiter", () => {
  it("lets exactly the burst through, however many ask at once", async () => {
    const object = objectOf(newKeyId());
    const verdicts = await Promise.all(Array.from({ length: 200 }, () => object.take(tenPerHour, 1)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it("remembers after it was evicted", async () => {
    const object = objectOf(newKeyId());
    await object.take(tenPerHour, 10);
    await aMomentLater();
    await evictDurableObject(object);
    expect(await object.take(tenPerHour, 1)).toMatchObject({ allowed: false, remaining: 0 });
  });

  it("leaves nothing in storage once the bucket is full again", async () => {
    const object = objectOf(newKeyId());
    const keys = () => runInDurableObject(object, async (_, { storage }) => [...(await storage.list()).keys()]);
    await object.take({ ...tenPerHour, quota: 1000, windowSeconds: 1 }, 1);
    await aMomentLater();
    expect(await keys()).toEqual(["kept"]);

    expect(await runDurableObjectAlarm(object)).toBe(true);
    expect(await keys()).toEqual([]);
    expect(await runDurableObjectAlarm(object)).toBe(false);
  });

  it("stays while somebody has to wait", async () => {
    const object = objectOf(newKeyId());
    await object.take(tenPerHour, 10);
    await aMomentLater();
    await runDurableObjectAlarm(object);
    await evictDurableObject(object);
    expect(await object.take(tenPerHour, 1)).toMatchObject({ allowed: false });
    expect(await runDurableObjectAlarm(object)).toBe(true);
  });

  it("writes nothing for those it refuses", async () => {
    const object = objectOf(newKeyId());
    await object.take(tenPerHour, 10);
    await aMomentLater();
    const put = await runInDurableObject(object, (_, { storage }) => vi.spyOn(storage, "put"));
    for (let index = 0; index < 5; index++) await object.take(tenPerHour, 1);
    await aMomentLater();
    expect(put).not.toHaveBeenCalled();
  });
});

describe("what a key did", () => {
  const newKey = async (lastUsedAt = Date.now()) => seedKey(await seedOrganization(), { lastUsedAt: instant(lastUsedAt) });
  const read = ({ token }: SeededKey) => askWith(token, "/v1/templates");
  const rowsOf = async ({ id }: SeededKey) => {
    const query = "select org_id, requests, errors, renders, latency_max_ms >= 0 as timed from api_key_hours where key_id = ?";
    return (await env.DB.prepare(`${query} order by hour`).bind(id).all()).results;
  };

  it("is in the database after the alarm, once, however often it is written", async () => {
    const key = await newKey();
    const spec = { title: "Villages", blocks: [{ type: "headline", text: "came online" }] };
    expect((await askWith(key.token, "/v1/infographics", { method: "POST", body: { spec } })).status).toBe(201);
    await read(key);
    await askWith(key.token, "/v1/infographics", { method: "POST", body: {} });
    await aMomentLater();

    await runDurableObjectAlarm(objectOf(key.id));
    await objectOf(key.id).flush();
    await runDurableObjectAlarm(objectOf(key.id));

    expect(await rowsOf(key)).toEqual([{ org_id: key.orgId, requests: 3, errors: 1, renders: 1, timed: 1 }]);
  });

  it("survives an eviction and grows on afterwards", async () => {
    const key = await newKey();
    for (const requests of [1, 2]) {
      await read(key);
      await aMomentLater();
      await runDurableObjectAlarm(objectOf(key.id));
      await evictDurableObject(objectOf(key.id));
      expect(await rowsOf(key)).toMatchObject([{ requests, errors: 0 }]);
    }
  });

  it("is kept and tried again while the database is down", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const key = await newKey();
    await read(key);
    await aMomentLater();

    await env.DB.exec("alter table api_key_hours rename to out_of_reach");
    for (let attempt = 0; attempt < 8; attempt++) expect(await runDurableObjectAlarm(objectOf(key.id))).toBe(true);
    await env.DB.exec("alter table out_of_reach rename to api_key_hours");
    expect(await rowsOf(key)).toEqual([]);
    expect(JSON.parse(error.mock.calls[0]?.[0])).toMatchObject({ event: "key_activity_not_flushed" });

    await runDurableObjectAlarm(objectOf(key.id));
    expect(await rowsOf(key)).toMatchObject([{ requests: 1 }]);
  });

  it("is swept up by the hourly cron where no alarm came", async () => {
    vi.spyOn(console, "info").mockImplementation(() => undefined);
    const [used, longUnused] = [await newKey(), await newKey(Date.now() - 86_400_000)];
    for (const key of [used, longUnused]) await objectOf(key.id).record({ orgId: key.orgId, keyId: key.id }, [activity]);

    await scheduled(createScheduledController({ scheduledTime: Date.now() }), env);

    expect(await rowsOf(used)).toMatchObject([{ requests: 1, renders: 2 }]);
    expect(await rowsOf(longUnused)).toEqual([]);
  });

  const activity = { failed: false, renders: 2, milliseconds: 7 };
});
