import { env } from "cloudflare:workers";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import { newOrgId, type OrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { database } from "../platform/db/client.ts";
import { apiKeyHours } from "../platform/db/tables/api-keys.ts";
import { auditRepository } from "./audit-repository.ts";
import { verifyChain } from "./verify-chain.ts";

prepareDatabase();

const db = database(env.DB);
const audit = auditRepository(db);

const draft = (orgId: OrgId, target: string): AuditDraft => ({
  orgId,
  at: instant(1_700_000_000_000),
  actor: "usr_1",
  action: "api_key.issued",
  target,
});

const chainOf = async (orgId: OrgId) => (await audit.list(orgId, { limit: 1_000 })).reverse();

describe("auditRepository", () => {
  it("keeps every one of many concurrent appends in one unbroken chain for each organization", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1), { minLength: 2, maxLength: 24 }), async (writers) => {
        const orgs = [newOrgId(), newOrgId()] as const;
        await Promise.all(writers.map((org, index) => audit.append(draft(org === 0 ? orgs[0] : orgs[1], `key_${index}`))));

        for (const [org, orgId] of orgs.entries()) {
          const entries = await chainOf(orgId);
          const appended = writers.flatMap((writer, index) => (writer === org ? [`key_${index}`] : []));
          expect(entries.map(({ target }) => target).sort()).toEqual(appended.sort());
          expect(await verifyChain(entries)).toMatchObject({ intact: true });
        }
      }),
      { numRuns: 10 },
    );
  });

  it("pages from the newest to the oldest", async () => {
    const orgId = newOrgId();
    for (const target of ["key_1", "key_2", "key_3"]) await audit.append(draft(orgId, target));

    const newest = await audit.list(orgId, { limit: 2 });
    const older = await audit.list(orgId, { limit: 2, before: newest.at(-1)?.sequence });

    expect([newest, older].map((page) => page.map(({ target }) => target))).toEqual([["key_3", "key_2"], ["key_1"]]);
  });
});

describe("auditedBatch", () => {
  it("writes the entry and the change, or neither where the condition doesn't hold", async () => {
    const orgId = newOrgId();
    const change = (recorded: SQL) => [db.insert(apiKeyHours).select(hourRow(orgId, recorded))];
    const entry = draft(orgId, "key_1");

    expect(await auditedBatch(db, { entry, onlyIf: sql`1 = 2`, change })).toBe(false);
    expect([await chainOf(orgId), await hoursOf(orgId)]).toEqual([[], 0]);

    expect(await auditedBatch(db, { entry, onlyIf: sql`1 = 1`, change })).toBe(true);
    expect([(await chainOf(orgId)).length, await hoursOf(orgId)]).toEqual([1, 1]);
  });

  it("leaves no entry behind where the change fails", async () => {
    const orgId = newOrgId();
    const twice = (recorded: SQL) => [1, 2].map(() => db.insert(apiKeyHours).select(hourRow(orgId, recorded)));

    await expect(auditedBatch(db, { entry: draft(orgId, "key_1"), change: twice })).rejects.toThrow();

    expect([await chainOf(orgId), await hoursOf(orgId)]).toEqual([[], 0]);
  });
});

describe("a written entry", () => {
  it.each(["update audit_entries set actor = 'usr_2'", "delete from audit_entries"])("stays: %s", async (statement) => {
    await audit.append(draft(newOrgId(), "key_1"));
    await expect(env.DB.prepare(statement).run()).rejects.toThrow(/audit entries are never/);
  });
});

const hourRow = (orgId: OrgId, recorded: SQL) => sql`select ${orgId}, 'key_1', 0, 1, 0, 0, 0, 0, '{}' where ${recorded}`;

const hoursOf = async (orgId: OrgId) =>
  (await db.get<{ hours: number }>(sql`select count(*) as hours from api_key_hours where org_id = ${orgId}`)).hours;
