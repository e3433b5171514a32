import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { OrgId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { answered, browser, newEmail, signUp } from "../support/browser.ts";

prepareDatabase();

const quarantinedAt = instant(Date.parse("2026-11-24T10:00:00Z"));
const releaseOf = ({ id }: SeededKey) => `/v1/api-keys/${id}/release`;
/** Whether it may write: an empty body is refused later than a missing right. */
const works = async ({ token }: SeededKey) =>
  (await askWith(token, "/v1/infographics", { method: "POST", body: {} })).status === 422;

const limitOf = async ({ token }: SeededKey) =>
  /"burst";q=(\d+)/.exec((await askWith(token, "/v1/themes")).headers.get("RateLimit-Policy") ?? "")?.[1];

/** Longer than an isolate may remember a key. */
const forgotten = () => new Promise((resolve) => setTimeout(resolve, 520));

/** An owner who is signed in, and the organization. */
async function owner() {
  const person = await signUp();
  const { organizations } = await answered<{ organizations: { id: OrgId }[] }>(await person.get("/v1/organizations"));
  const orgId = organizations[0]?.id;
  if (!orgId) throw new Error("Who signs up has an organization.");
  return { person, orgId };
}

const auditOf = async (orgId: OrgId) =>
  (
    await env.DB.prepare("select action, actor, details from audit_entries where org_id = ? order by sequence")
      .bind(orgId)
      .all()
  ).results;

describe("POST /v1/api-keys/{id}/release", () => {
  it("gives a key its rights and its limit back, which the log tells once", async () => {
    const { person, orgId } = await owner();
    const leaked = await seedKey(orgId, { quarantinedAt });
    expect(await limitOf(leaked)).toBe("5");

    const released = await answered(await person.post(releaseOf(leaked)));
    expect(released).toMatchObject({ id: leaked.id, status: "active", quarantined_at: null });
    await forgotten();
    expect(await works(leaked)).toBe(true);
    expect(await limitOf(leaked)).toBe("60");

    expect(await answered(await person.post(releaseOf(leaked)))).toMatchObject({ status: "active" });
    const log = (await auditOf(orgId)).filter(({ action }) => action === "api_key.released");
    expect(log).toEqual([
      {
        action: "api_key.released",
        actor: expect.stringMatching(/^usr_/),
        details: JSON.stringify({ name: "Seeded", quarantined_at: "2026-11-24T10:00:00.000Z" }),
      },
    ]);
  });

  it("can be done by no key, neither for itself nor for another one", async () => {
    const orgId = await seedOrganization();
    const [leaked, sound] = [await seedKey(orgId, { quarantinedAt }), await seedKey(orgId)];
    const byItself = await answered(await askWith(leaked.token, releaseOf(leaked), { method: "POST" }), 403);
    expect(byItself).toMatchObject({ code: "missing_scope" });
    const byAnother = await answered(await askWith(sound.token, releaseOf(leaked), { method: "POST" }), 403);
    expect(byAnother).toMatchObject({ code: "session_required" });
    expect(await answered(await askWith(sound.token, `/v1/api-keys/${leaked.id}`))).toMatchObject({ status: "quarantined" });
  });

  it("can be done by no member who isn't an admin, no guest and nobody of another organization", async () => {
    const { orgId } = await owner();
    const leaked = await seedKey(orgId, { quarantinedAt });
    const member = await signUp(newEmail());
    await member.get("/v1/organizations");
    await env.DB.prepare(
      "update members set role = 'member', organization_id = ? where user_id = (select id from users where email = ?)",
    )
      .bind(orgId, member.email)
      .run();
    const guest = browser();
    await answered(await guest.post("/v1/auth/sign-in/anonymous"));
    const { person: stranger } = await owner();

    expect(await answered(await member.post(releaseOf(leaked)), 403)).toMatchObject({ code: "missing_scope" });
    expect(await answered(await guest.post(releaseOf(leaked)), 403)).toMatchObject({ code: "missing_scope" });
    expect(await answered(await stranger.post(releaseOf(leaked)), 404)).toMatchObject({ code: "not_found" });
    expect((await auditOf(orgId)).map(({ action }) => action)).not.toContain("api_key.released");
  });

  it("brings no dead key back", async () => {
    const { person, orgId } = await owner();
    for (const end of [{ revokedAt: quarantinedAt }, { expiresAt: quarantinedAt }]) {
      const dead = await seedKey(orgId, { quarantinedAt, ...end });
      expect(await answered(await person.post(releaseOf(dead)), 409)).toMatchObject({ code: "key_not_active" });
      expect(await works(dead)).toBe(false);
    }
  });
});
