import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newOrgId, type OrgId, randomId, webhookIdOf } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import { webhooks } from "../../src/platform/db/tables/webhooks.ts";
import type { Quota, UsageRequest } from "../../src/platform/ports/usage-ledger.ts";
import { prepareDatabase } from "../../tests/support/api.ts";

prepareDatabase();

// Ahead of the real clock: no alarm runs by itself.
const november = instant(Date.parse("2126-11-24T10:00:00+05:30"));
const minutes = 60_000;
const facts = { template: "poster", model: null };
const endless: Quota = { included: null, limit: null };

afterEach(() => {
  vi.useRealTimers();
});

describe("UsageLedger", () => {
  it("counts a render once it is committed", async () => {
    const { ledger, reserve } = newLedger();

    expect(await reserve("req_1")).toMatchObject({ outcome: "reserved" });
    expect(await ledger.totals()).toEqual({ committed: 0, reserved: 1, entries: 1 });
    expect(await ledger.commit("req_1", facts)).toEqual({ outcome: "committed" });

    expect(await ledger.totals()).toEqual({ committed: 1, reserved: 0, entries: 2 });
  });

  it("answers what is repeated the same, and counts it once", async () => {
    const { ledger, reserve } = newLedger();
    const answers = await Promise.all([reserve("req_1"), reserve("req_1"), reserve("req_1")]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);

    await Promise.all([ledger.commit("req_1", facts), ledger.commit("req_1", facts)]);

    expect(await reserve("req_1")).toEqual({ outcome: "committed" });
    expect(await ledger.totals()).toEqual({ committed: 1, reserved: 0, entries: 2 });
  });

  it("gives back what is released, and refuses to once it is committed", async () => {
    const { ledger, reserve } = newLedger();
    await reserve("req_1");
    await reserve("req_2");
    await ledger.commit("req_2", facts);

    expect(await ledger.release("req_1")).toEqual({ outcome: "released" });
    expect(await ledger.release("req_2")).toEqual({ outcome: "already_committed" });

    expect(await ledger.totals()).toMatchObject({ committed: 1, reserved: 0 });
  });

  it("refuses to commit what was never reserved", async () => {
    const { ledger } = newLedger();
    expect(await ledger.commit("req_1", facts)).toEqual({ outcome: "never_reserved" });
    expect(await ledger.totals()).toEqual({ committed: 0, reserved: 0, entries: 0 });
  });

  it("doesn't let simultaneous requests pass the limit", async () => {
    const { reserve } = newLedger({ included: 5, limit: 5 });

    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => reserve(`req_${index}`)));

    expect(answers.filter(({ outcome }) => outcome === "reserved")).toHaveLength(5);
    expect(answers.at(-1)).toEqual({ outcome: "over_quota", balance: { committed: 0, reserved: 5 } });
  });

  it("lets a reservation go after fifteen minutes, and counts its commit even then", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: november });
    const { ledger, reserve } = newLedger({ included: 1, limit: 1 });
    await reserve("req_1");
    vi.setSystemTime(november + 15 * minutes - 1);
    expect(await reserve("req_2")).toMatchObject({ outcome: "over_quota" });

    vi.setSystemTime(november + 15 * minutes);
    await runDurableObjectAlarm(ledger);
    expect(await ledger.totals()).toMatchObject({ committed: 0, reserved: 0 });

    expect(await reserve("req_2")).toMatchObject({ outcome: "reserved" });
    await ledger.commit("req_2", facts);
    await ledger.commit("req_1", facts);
    expect(await ledger.totals()).toMatchObject({ committed: 2, reserved: 0 });
  });

  it("has room again after fifteen minutes, also where the alarm is late", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: november });
    const { ledger, reserve } = newLedger({ included: 1, limit: 1 });
    await reserve("req_1");
    vi.setSystemTime(november + 15 * minutes);

    expect(await reserve("req_2")).toMatchObject({ outcome: "reserved" });
    expect(await ledger.totals()).toMatchObject({ committed: 0, reserved: 1 });
  });

  it("counts the same where the clock goes backwards", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: november });
    const { ledger, reserve } = newLedger();
    await reserve("req_1");
    vi.setSystemTime(november - 60 * minutes);
    await reserve("req_2");
    await ledger.commit("req_1", facts);

    expect(await ledger.totals()).toMatchObject({ committed: 1, reserved: 1 });
  });

  it("remembers everything after it was evicted", async () => {
    const { ledger, reserve } = newLedger();
    await reserve("req_1");
    await reserve("req_2");
    await evictDurableObject(ledger);
    await ledger.commit("req_1", facts);
    await evictDurableObject(ledger);

    expect(await reserve("req_1")).toEqual({ outcome: "committed" });
    expect(await ledger.totals()).toMatchObject({ committed: 1, reserved: 1 });
  });

  it("belongs to one organization and period", async () => {
    const { ledger, reserve, request } = newLedger();
    await reserve("req_1");
    const answer = runInDurableObject(ledger, (object) => object.reserve(newOrgId(), request("req_2")));
    await expect(answer).rejects.toThrow("another ledger");
  });
});

describe("the alarm of a UsageLedger", () => {
  it("copies new entries to the database", async () => {
    const { orgId, ledger, reserve } = newLedger();
    await reserve("req_1");
    await ledger.commit("req_1", facts);

    expect(await runDurableObjectAlarm(ledger)).toBe(true);

    expect(await copied(orgId)).toEqual({ entries: 2, renders: 1 });
  });

  it("copies nothing twice after a crash between the copy and its mark", async () => {
    const { orgId, ledger, reserve } = newLedger();
    await reserve("req_1");
    await ledger.commit("req_1", facts);
    await runDurableObjectAlarm(ledger);
    await runInDurableObject(ledger, (_, { storage }) => {
      storage.sql.exec("update ledger set copied_seq = 0");
    });

    await ledger.flush();

    expect(await copied(orgId)).toEqual({ entries: 2, renders: 1 });
  });

  it("tries again when the database is down, and loses nothing", async () => {
    const { orgId, ledger, reserve } = newLedger();
    await reserve("req_1");
    await ledger.commit("req_1", facts);
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await env.DB.exec("alter table usage_entries rename to away");

    await runDurableObjectAlarm(ledger);

    await env.DB.exec("alter table away rename to usage_entries");
    expect(logged.mock.calls[0]?.[0]).toContain("usage.flush_failed");
    logged.mockRestore();
    expect(await runDurableObjectAlarm(ledger)).toBe(true);
    expect(await copied(orgId)).toEqual({ entries: 2, renders: 1 });
  });

  it("copies more entries than fit in one page", async () => {
    const { orgId, ledger, request } = newLedger();
    await runInDurableObject(ledger, async (object) => {
      for (let index = 0; index < 250; index++) await object.reserve(orgId, request(`req_${index}`));
    });

    await ledger.flush();

    expect(await copied(orgId)).toEqual({ entries: 250, renders: 0 });
  });

  it("rests when there is nothing left to do", async () => {
    const { ledger, reserve } = newLedger();
    await reserve("req_1");
    await ledger.commit("req_1", facts);
    await runDurableObjectAlarm(ledger);
    expect(await runDurableObjectAlarm(ledger)).toBe(false);
  });

  it("tells of 50, 80 and 100 percent once each", async () => {
    const { orgId, ledger, reserve } = newLedger({ included: 10, limit: 20 });
    const told: number[][] = [];
    for (let index = 1; index <= 12; index++) {
      await reserve(`req_${index}`);
      await ledger.commit(`req_${index}`, facts);
      await ledger.commit(`req_${index}`, facts);
      await runDurableObjectAlarm(ledger);
      told.push(await thresholdsTold(orgId));
    }

    expect(told[3]).toEqual([]);
    expect(told[4]).toEqual([50]);
    expect(told[7]).toEqual([50, 80]);
    expect(told[11]).toEqual([50, 80, 100]);
  });

  it("tells webhooks of each threshold, once", async () => {
    const { orgId, ledger, reserve } = newLedger({ included: 1, limit: 1 });
    await addWebhook(orgId);
    await reserve("req_1");
    await ledger.commit("req_1", facts);
    await runDurableObjectAlarm(ledger);
    await runInDurableObject(ledger, async (object, { storage }) => {
      storage.sql.exec("update alerts set sent_at = null");
      await object.alarm();
    });

    const { results } = await env.DB.prepare("select type, data from events where org_id = ?")
      .bind(orgId)
      .all<{ data: string }>();
    const thresholds = results.map(({ data }) => JSON.parse(data).threshold_percent as number);
    expect(thresholds.toSorted((a, b) => a - b)).toEqual([50, 80, 100]);
  });

  it("tells of a threshold once also after a crash between telling and its mark", async () => {
    const { orgId, ledger, reserve } = newLedger({ included: 1, limit: 1 });
    await reserve("req_1");
    await ledger.commit("req_1", facts);
    await runDurableObjectAlarm(ledger);
    await runInDurableObject(ledger, async (object, { storage }) => {
      storage.sql.exec("update alerts set sent_at = null");
      await object.alarm();
    });

    expect(await thresholdsTold(orgId)).toEqual([50, 80, 100]);
  });
});

function newLedger(quota = endless) {
  const orgId = newOrgId();
  const ledger = env.USAGE.getByName(`${orgId}:2126-11`);
  const request = (requestId: string): UsageRequest => ({
    requestId,
    period: "2126-11",
    at: november,
    renders: 1,
    keyId: null,
    quota,
  });
  return { orgId, ledger, request, reserve: (requestId: string) => ledger.reserve(orgId, request(requestId)) };
}

const copied = (orgId: OrgId) =>
  env.DB.prepare("select count(*) as entries, sum(committed) as renders from usage_entries where org_id = ?")
    .bind(orgId)
    .first();

async function thresholdsTold(orgId: OrgId): Promise<number[]> {
  const { results } = await env.DB.prepare("select facts from notifications where org_id = ? order by id")
    .bind(orgId)
    .all<{ facts: string }>();
  const thresholds = results.map(({ facts }) => JSON.parse(facts).threshold_percent as number);
  return thresholds.toSorted((a, b) => a - b);
}

async function addWebhook(orgId: OrgId): Promise<void> {
  const row = {
    ...{ id: webhookIdOf(randomId("req")), orgId, mode: "live" as const, url: "https://hooks.example.com/", description: "" },
    ...{ eventTypes: ["usage.*"], headerNames: [], secrets: "", perSecond: 20, apiVersion: "2026-11-29", warnedDays: 0 },
    ...{ createdAt: november, createdBy: "usr_1", updatedAt: november },
    // It is told, and isn't sent to.
    ...{ disabledAt: november, disabledReason: "by_hand" as const },
  };
  await database(env.DB).insert(webhooks).values(row);
}
