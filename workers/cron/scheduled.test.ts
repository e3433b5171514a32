import { createScheduledController, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newOrgId, type OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { prepareDatabase } from "../../tests/support/api.ts";
import { scheduled } from "./scheduled.ts";

prepareDatabase();

const hour = Date.parse("2026-11-24T10:07:00+05:30");
const afterNovember = Date.parse("2026-12-02T01:07:00+05:30");

const lines: Record<"info" | "error", string[]> = { info: [], error: [] };

beforeEach(() => {
  for (const level of ["info", "error"] as const) {
    lines[level] = [];
    vi.spyOn(console, level).mockImplementation((line: string) => lines[level].push(line));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await env.DB.batch(
    ["usage_entries", "usage_ledgers", "usage_reconciliations"].map((table) => env.DB.prepare(`delete from ${table}`)),
  );
});

describe("the hourly reconciliation of usage", () => {
  it("copies what the alarms have left, and finds no difference", async () => {
    const { orgId } = await usedLedger(3);

    await runAt(hour);

    expect(await copiedRenders(orgId)).toBe(3);
    expect(await differences()).toEqual([]);
    expect(logged("info")).toMatchObject([{ event: "usage.reconciled", ledgers: 1, differences: 0, failures: 0 }]);
  });

  it("repairs what the copy has lost, reports it, and does so once", async () => {
    const { orgId, ledger } = await usedLedger(3);
    await runDurableObjectAlarm(ledger);
    await env.DB.prepare("delete from usage_entries where org_id = ? and seq in (2, 5)").bind(orgId).run();

    await runAt(hour);
    await runAt(hour);

    expect(await copiedRenders(orgId)).toBe(3);
    expect(await differences()).toMatchObject([
      { org_id: orgId, ledger_renders: 3, ledger_entries: 6, copied_entries: 4, outcome: "repaired" },
    ]);
    expect(logged("error")).toMatchObject([{ event: "usage.difference", org_id: orgId, outcome: "repaired" }]);
  });

  it("reports what it can't explain each hour, and leaves it as it is", async () => {
    const { orgId, ledger } = await usedLedger(3);
    await runDurableObjectAlarm(ledger);
    await env.DB.prepare("update usage_entries set committed = 7 where org_id = ? and seq = 2").bind(orgId).run();

    await runAt(hour);
    await runAt(hour + 3_600_000);

    expect(await differences()).toMatchObject([
      { ledger_renders: 3, copied_renders: 9, outcome: "unexplained" },
      { ledger_renders: 3, copied_renders: 9, outcome: "unexplained" },
    ]);
  });

  it("notices a ledger that lost what was copied from it", async () => {
    const { ledger } = await usedLedger(3);
    await runDurableObjectAlarm(ledger);
    await runInDurableObject(ledger, (_, { storage }) => {
      storage.sql.exec("delete from entries");
      storage.sql.exec("update ledger set copied_seq = 0, committed = 0");
    });

    await runAt(hour);

    expect(await differences()).toMatchObject([{ ledger_entries: 0, outcome: "unexplained" }]);
  });

  it("notices a counter that isn't the sum of its entries", async () => {
    const { ledger } = await usedLedger(3);
    await runInDurableObject(ledger, (_, { storage }) => {
      storage.sql.exec("update ledger set committed = 2");
    });

    await runAt(hour);

    expect(await differences()).toMatchObject([{ ledger_renders: 3, copied_renders: 3, outcome: "miscounted" }]);
  });

  it("goes on with the others where one ledger fails", async () => {
    const broken = await usedLedger(1);
    const sound = await usedLedger(2);
    await runInDurableObject(broken.ledger, (_, { storage }) => {
      storage.sql.exec("alter table entries rename to away");
    });

    await runAt(hour);

    expect(await copiedRenders(sound.orgId)).toBe(2);
    expect(logged("error")).toMatchObject([{ event: "usage.reconciliation_failed", org_id: broken.orgId }]);
  });

  it("settles a period that is over, and looks at it again when something is added", async () => {
    const { orgId, ledger, use } = await usedLedger(1);
    await runAt(hour);
    expect(await settled(orgId)).toBe(false);

    await runAt(afterNovember);
    expect(await settled(orgId)).toBe(true);

    await use("req_late");
    await runDurableObjectAlarm(ledger);
    expect(await settled(orgId)).toBe(false);
  });
});

describe("the sweep of each minute", () => {
  it("goes on with its other tasks where one fails, and tells of it", async () => {
    const db = env.DB;
    await db.exec("alter table schedules rename to schedules_away");
    try {
      const orgId = newOrgId();
      const columns =
        "id, org_id, kind, subject, dedupe_key, state, held, attempts, max_attempts, priority, share, run_after, sent_at, created_at, updated_at";
      const job = db.prepare(
        `insert into jobs (${columns}) values ('job_lost', ?, 'batch.item', 'x', 'x', 'queued', 0, 0, 6, 1, 4, 0, 1, 0, 0)`,
      );
      await job.bind(orgId).run();
      const minute = createScheduledController({ scheduledTime: hour, cron: "* * * * *" });
      await expect(scheduled(minute, env)).rejects.toThrow("schedules");
      expect(logged("info")).toMatchObject([{ event: "jobs.swept", resent: 1 }]);
    } finally {
      await db.exec("alter table schedules_away rename to schedules");
    }
  });
});

const runAt = (scheduledTime: number) => scheduled(createScheduledController({ scheduledTime }), env);

async function usedLedger(renders: number) {
  const orgId = newOrgId();
  const ledger = env.USAGE.getByName(`${orgId}:2026-11`);
  const request = { period: "2026-11", at: instant(hour), renders: 1, keyId: null, quota: { included: null, limit: null } };
  const use = async (requestId: string) => {
    await ledger.reserve(orgId, { ...request, requestId });
    await ledger.commit(requestId, { template: "poster", model: null });
  };
  for (let index = 0; index < renders; index++) await use(`req_${index}`);
  return { orgId, ledger, use };
}

async function copiedRenders(orgId: OrgId): Promise<number | undefined> {
  const query = env.DB.prepare("select sum(committed) as renders from usage_entries where org_id = ?").bind(orgId);
  return (await query.first<{ renders: number }>())?.renders;
}

const differences = async () => (await env.DB.prepare("select * from usage_reconciliations order by at").all()).results;

async function settled(orgId: OrgId): Promise<boolean> {
  const query = env.DB.prepare("select settled_at from usage_ledgers where org_id = ?").bind(orgId);
  return (await query.first<{ settled_at: number | null }>())?.settled_at != null;
}

const logged = (level: "info" | "error") => lines[level].map((line) => JSON.parse(line));
