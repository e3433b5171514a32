import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { auditRepository } from "../../src/audit/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { database } from "../../src/platform/db/client.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { answered } from "../support/browser.ts";

prepareDatabase();

type Log = { organization: string; entries: Entry[]; next: number | null };
type Entry = Record<"id" | "at" | "actor" | "action" | "target" | "details" | "previous_hash" | "hash", string> & {
  sequence: number;
};

/** As the API's description says it, and with nothing of ours. */
async function hashOf(organization: string, entry: Entry): Promise<string> {
  const { previous_hash, id, sequence, at, actor, action, target, details } = entry;
  const fields = [previous_hash, id, organization, sequence, Date.parse(at), actor, action, target, details];
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(fields)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

describe("GET /v1/audit-log", () => {
  it("tells its readers enough to check the chain themselves", async () => {
    const { token, orgId } = await seedKey(await seedOrganization());
    for (const name of ["one", "two"])
      await askWith(token, "/v1/api-keys", { method: "POST", body: { name, scopes: ["keys:read"] } });

    const { organization, entries } = await answered<Log>(await askWith(token, "/v1/audit-log"));

    expect(organization).toBe(orgId);
    expect(entries.map(({ sequence, action }) => [sequence, action])).toEqual([3, 2, 1].map((at) => [at, "api_key.issued"]));
    expect(JSON.parse(entries[0]?.details ?? "")).toEqual({ name: "two", mode: "live", scopes: ["keys:read"] });
    for (const [index, entry] of entries.entries()) {
      expect(entry.previous_hash).toBe(entries[index + 1]?.hash ?? "0".repeat(64));
      expect(await hashOf(organization, entry)).toBe(entry.hash);
    }
  });

  it("pages to the beginning, and shows nothing of another organization", async () => {
    const [{ token, orgId }, other] = [await seedKey(await seedOrganization()), await seedKey(await seedOrganization())];
    const audit = auditRepository(database(env.DB));
    const entry = { at: instant(1), actor: "usr_1", action: "member.removed", target: "usr_2" };
    for (const of of [orgId, other.orgId, orgId]) await audit.append({ ...entry, orgId: of });

    const first = await answered<Log>(await askWith(token, "/v1/audit-log?limit=2"));
    const second = await answered<Log>(await askWith(token, `/v1/audit-log?limit=2&before=${first.next}`));

    expect([first, second].map(({ entries }) => entries.map(({ sequence }) => sequence))).toEqual([[3, 2], [1]]);
    expect(second.next).toBeNull();
  });

  it.each(["limit=0", "limit=201", "limit=x", "before=0", "page=2"])("refuses ?%s", async (query) => {
    const { token } = await seedKey(await seedOrganization());
    expect((await askWith(token, `/v1/audit-log?${query}`)).status).toBe(422);
  });

  it("is not for keys without the scope", async () => {
    const { token } = await seedKey(await seedOrganization(), { scopes: ["keys:read"] });
    expect((await askWith(token, "/v1/audit-log")).status).toBe(403);
  });
});
