import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { auditRepository, verifyChains } from "../../src/audit/index.ts";
import { newOrgId, type OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { r2AuditCheckpoints } from "../../src/platform/cloudflare/r2-audit-checkpoints.ts";
import { database } from "../../src/platform/db/client.ts";
import { prepareDatabase } from "../../tests/support/api.ts";
import { scheduled } from "./scheduled.ts";

prepareDatabase();

const audit = auditRepository(database(env.DB));
const checkpoints = r2AuditCheckpoints(env.PICTURES);
const lines: string[] = [];

beforeEach(async () => {
  for (const level of ["info", "error"] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => lines.push(line));
  await forge("delete from audit_entries");
  const { objects } = await env.PICTURES.list({ prefix: "audit/" });
  if (objects.length > 0) await env.PICTURES.delete(objects.map(({ key }) => key));
  lines.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("the hourly verification of the audit log", () => {
  it("finds intact chains intact, and goes on where it stopped", async () => {
    const orgs = [newOrgId(), newOrgId()];
    for (const orgId of orgs) await append(orgId, 3);
    await hourly();
    for (const orgId of orgs) await append(orgId, 2);
    await hourly();

    expect(broken()).toEqual([]);
    for (const orgId of orgs) expect((await checkpoints.head(orgId))?.sequence).toBe(5);
    expect(logged("audit.verified").at(-1)).toMatchObject({ level: "info", broken: 0 });
  });

  it("reports the first entry that was changed, and of no other organization", async () => {
    const [orgId, other] = [newOrgId(), newOrgId()];
    await append(orgId, 4);
    await append(other, 4);
    await forge("update audit_entries set actor = 'usr_other' where org_id = ? and sequence = 2", orgId);
    await hourly();

    expect(broken()).toEqual([{ level: "error", event: "audit.chain_broken", org_id: orgId, broken_at: 2 }]);
  });

  it("reports an old entry that is changed later, where nothing new is written, and again until it is mended", async () => {
    const orgId = newOrgId();
    await append(orgId, 3);
    await hourly();
    await forge("update audit_entries set target = 'key_9' where org_id = ? and sequence = 1", orgId);
    for (let hour = 1; hour <= 4; hour++) await hourly();

    expect(broken().length).toBeGreaterThan(1);
    expect(broken()).toContainEqual(expect.objectContaining({ org_id: orgId, broken_at: 1 }));
  });

  it.each([0, 2, 5])("reports a chain whose newest entries were cut off, and %i written in their place", async (written) => {
    const orgId = newOrgId();
    await append(orgId, 5);
    await hourly();
    await forge("delete from audit_entries where org_id = ? and sequence > 3", orgId);
    await append(orgId, written);
    for (let hour = 1; hour <= 2; hour++) await hourly();

    expect(broken()).toContainEqual(expect.objectContaining({ org_id: orgId, broken_at: written === 0 ? 4 : 5 }));
  });

  it("reports a history that was rewritten from the beginning, with hashes that are right", async () => {
    const orgId = newOrgId();
    await append(orgId, 3);
    await hourly();
    const [newest] = await audit.list(orgId, { limit: 1 });
    await forge("delete from audit_entries where org_id = ?", orgId);
    await append(orgId, 3, "usr_forger");
    await hourly();

    expect((await audit.list(orgId, { limit: 1 }))[0]?.hash).not.toBe(newest?.hash);
    expect(broken()).toContainEqual(expect.objectContaining({ org_id: orgId, broken_at: 3 }));
  });

  it("reads no more in a run than its limit, and misses nothing over several", async () => {
    const orgs = Array.from({ length: 6 }, newOrgId);
    for (const orgId of orgs) await append(orgId, 5);
    await forge("update audit_entries set action = 'other' where org_id = ? and sequence = 5", orgs[5] ?? "");
    const chainAfter = vi.fn(audit.chainAfter);
    const limits = { pages: 4, pageSize: 2 };

    const reported: unknown[] = [];
    for (let run = 1; run <= 10; run++) {
      chainAfter.mockClear();
      const result = await verifyChains({ audit: { ...audit, chainAfter }, checkpoints }, limits);
      expect(chainAfter.mock.calls.length).toBeLessThanOrEqual(limits.pages);
      reported.push(...result.broken);
    }

    expect(reported).toContainEqual({ orgId: orgs[5], brokenAt: 5 });
    for (const orgId of orgs.slice(0, 5)) expect((await checkpoints.head(orgId))?.sequence).toBe(5);
  });
});

const hourly = () => scheduled(createScheduledController({ scheduledTime: Date.now() }), env);

/** Entries with the right place and hash, as who has the database but not the checkpoints could write them too. */
async function append(orgId: OrgId, count: number, actor = "usr_1"): Promise<void> {
  for (let index = 0; index < count; index++)
    await audit.append({ orgId, at: instant(1_700_000_000_000), actor, action: "api_key.issued", target: `key_${index}` });
}

/** As somebody does who has got hold of the database: the triggers that refuse it are the first to go. */
async function forge(statement: string, ...values: string[]): Promise<void> {
  const { results: triggers } = await env.DB.prepare(
    "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'audit_entries'",
  ).all<{ name: string; sql: string }>();
  await env.DB.batch([
    ...triggers.map(({ name }) => env.DB.prepare(`drop trigger ${name}`)),
    env.DB.prepare(statement).bind(...values),
    ...triggers.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}

const logged = (event: string) => lines.map((line) => JSON.parse(line)).filter((line) => line.event === event);
const broken = () => logged("audit.chain_broken");
