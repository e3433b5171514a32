import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiKeyRepository, keyLookupRepository, retireRotatedKeys, statusOf } from "../../src/api-keys/index.ts";
import { newKeyId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";

prepareDatabase();

const db = database(env.DB);
const deps = { keys: apiKeyRepository(db), keyLookup: keyLookupRepository(db) };

const hour = 3_600_000;
const rotation = { rotatedAt: instant(10 * hour), retiresAt: instant(100 * hour), quietMilliseconds: 5 * hour };

describe("retireRotatedKeys", () => {
  it("closes for good exactly those keys that are refused by then anyway", async () => {
    const orgId = await seedOrganization();
    const time = fc.integer({ min: 0, max: 120 }).map((hours) => instant(hours * hour));
    await fc.assert(
      fc.asyncProperty(fc.option(time), time, async (lastUsedAt, now) => {
        const { id } = await seedKey(orgId, { lastUsedAt, rotation: { ...rotation, replacedBy: newKeyId() } });
        const before = await deps.keys.find(orgId, id);

        await retireRotatedKeys(deps, now);

        const after = await deps.keys.find(orgId, id);
        if (!before || !after) throw new Error("The key is there.");
        expect(after.revokedAt).toBe(statusOf(before, now) === "retired" ? now : null);
        expect(statusOf(after, now)).toBe(statusOf(before, now));
      }),
      { numRuns: 40 },
    );
  });

  it("is done each hour, and the key is refused before and after it", async () => {
    const now = Date.now();
    const ended = { rotatedAt: instant(now - 2 * hour), retiresAt: instant(now - 1), quietMilliseconds: 5 * hour };
    const { orgId, id, token } = await seedKey(await seedOrganization(), { rotation: { ...ended, replacedBy: newKeyId() } });
    expect((await askWith(token, "/v1/themes")).status).toBe(401);

    await scheduled(createScheduledController({ scheduledTime: now }), env);

    expect(await deps.keys.find(orgId, id)).toMatchObject({ revokedAt: now });
    expect((await askWith(token, "/v1/themes")).status).toBe(401);
  });

  it("tells it once in the audit log, and leaves keys alone that nothing replaces", async () => {
    const orgId = await seedOrganization();
    const replacedBy = newKeyId();
    const old = await seedKey(orgId, { rotation: { ...rotation, replacedBy } });
    await seedKey(orgId);

    for (const now of [16, 17]) await retireRotatedKeys(deps, instant(now * hour));

    const log = await env.DB.prepare(
      "select target, details from audit_entries where org_id = ? and action = 'api_key.retired'",
    )
      .bind(orgId)
      .all();
    expect(log.results).toEqual([{ target: old.id, details: JSON.stringify({ name: "Seeded", replaced_by: replacedBy }) }]);
  });
});
