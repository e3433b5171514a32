import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Role } from "../kernel/caller.ts";
import { type OrgId, randomId, type UserId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { database } from "../platform/db/client.ts";
import { members as memberRows, users } from "../platform/db/tables/identity.ts";
import { homeRepository, newOrganization } from "./home-repository.ts";
import { memberRepository } from "./member-repository.ts";

prepareDatabase();

const db = database(env.DB);
const members = memberRepository(db);
const now = new Date(1_700_000_000_000);

async function person(): Promise<UserId> {
  const id = randomId("usr") as UserId;
  await db.insert(users).values({ id, name: "Alpha", email: `${id}@chitra.test`, createdAt: now, updatedAt: now });
  return id;
}

/** An organization whose members have these roles, the first of them an owner. */
async function organizationOf(roles: readonly Role[]): Promise<{ orgId: OrgId; people: UserId[] }> {
  const people = await Promise.all(["owner", ...roles].map(person));
  const [owner, ...others] = people;
  if (!owner) throw new Error("There is an owner.");
  const organization = newOrganization("Kaveri", instant(now.getTime()));
  await homeRepository(db).found({ organization, owner, onlyAsFirst: false });

  const rows = others.map((userId, index) => ({ userId, role: roles[index] ?? "member" }));
  for (const row of rows)
    await db.insert(memberRows).values({ ...row, id: randomId("mem"), organizationId: organization.id, createdAt: now });
  return { orgId: organization.id, people };
}

const noteOf = (orgId: OrgId, target: UserId): AuditDraft => ({
  orgId,
  at: instant(now.getTime()),
  actor: "usr_test",
  action: "member.changed",
  target,
});

const role = fc.constantFrom<Role>("owner", "admin", "billing", "member");
const change = fc.record({ who: fc.nat(3), to: fc.option(role, { nil: undefined }) });

describe("memberRepository", () => {
  it("keeps an owner, and one audit entry for each change, whatever is changed at the same moment", async () => {
    const world = fc.tuple(fc.array(role, { minLength: 1, maxLength: 3 }), fc.array(change, { minLength: 2, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(world, async ([roles, changes]) => {
        const { orgId, people } = await organizationOf(roles);
        const done = await Promise.all(
          changes.map(({ who, to }) => {
            const userId = people[who % people.length] as UserId;
            const entry = noteOf(orgId, userId);
            return to ? members.changeRole(orgId, to, { userId, entry }) : members.remove(orgId, { userId, entry });
          }),
        );

        const left = await members.list(orgId);
        expect(left.some((member) => member.role === "owner")).toBe(true);
        const noted = env.DB.prepare("select count(*) as n from audit_entries where org_id = ? and action = 'member.changed'");
        expect(await noted.bind(orgId).first("n")).toBe(done.filter(Boolean).length);
      }),
      { numRuns: 15 },
    );
  }, 30_000);

  it("finds and changes nobody of another organization", async () => {
    const [ours, theirs] = [await organizationOf(["admin"]), await organizationOf(["admin"])];
    const stranger = theirs.people[1] as UserId;
    const note = { userId: stranger, entry: noteOf(ours.orgId, stranger) };

    expect(await members.find(ours.orgId, stranger)).toBeUndefined();
    expect(await members.changeRole(ours.orgId, "owner", note)).toBe(false);
    expect(await members.remove(ours.orgId, note)).toBe(false);
    expect((await members.find(theirs.orgId, stranger))?.role).toBe("admin");
  });
});
