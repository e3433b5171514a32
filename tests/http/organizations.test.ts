import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../support/api.ts";
import { answered, type Browser, browser, linkMailedTo, newEmail, signUp } from "../support/browser.ts";

prepareDatabase();

type Organization = { id: string; name: string; role: string };
type Organizations = { organizations: Organization[]; current: string };
type Member = { user_id: string; email: string; role: string };
type Person = Browser & { email: string };

const organizationsOf = async (person: Browser) => answered<Organizations>(await person.get("/v1/organizations"));
const found = async (person: Browser, name = "Kaveri Analytics") =>
  answered<Organization>(await person.post("/v1/organizations", { name }), 201);
const membersSeenBy = async (person: Browser) =>
  (await answered<{ members: Member[] }>(await person.get("/v1/members"))).members;

async function invite(owner: Browser, email: string, role: string): Promise<string> {
  const { id } = await answered<{ id: string }>(await owner.post("/v1/invitations", { email, role }), 201);
  return id;
}

/** A second person in the organization that `owner`'s session speaks for. */
async function join(owner: Browser, role: string): Promise<Person & { id: string }> {
  const person = await signUp();
  const invitation = await invite(owner, person.email, role);
  await answered(await person.post(`/v1/invitations/${invitation}/accept`));
  const self = (await membersSeenBy(person)).find(({ email }) => email === person.email);
  return { ...person, id: self?.user_id ?? "" };
}

const auditOf = async (orgId: string) => {
  const { results } = await env.DB.prepare("select action, target from audit_entries where org_id = ? order by sequence")
    .bind(orgId)
    .all<{ action: string; target: string }>();
  return results;
};

describe("an organization", () => {
  it("is there from the first request on, and more can be founded", async () => {
    const alpha = await signUp();
    const first = await organizationsOf(alpha);
    expect(first.organizations).toMatchObject([{ name: "Alpha", role: "owner" }]);

    const second = await found(alpha);
    expect(await organizationsOf(alpha)).toMatchObject({
      organizations: [{ name: "Alpha" }, { name: "Kaveri Analytics", role: "owner" }],
      current: second.id,
    });
    expect(await auditOf(second.id)).toEqual([{ action: "organization.created", target: second.id }]);
  });

  it("is chosen by its members alone", async () => {
    const [alpha, eve] = [await signUp(), await signUp()];
    const own = await found(alpha);
    const home = (await organizationsOf(alpha)).organizations[0]?.id;

    await answered(await alpha.post("/v1/auth/organization/set-active", { organizationId: home }));
    expect(await organizationsOf(alpha)).toMatchObject({ current: home });
    expect((await eve.post("/v1/auth/organization/set-active", { organizationId: own.id })).status).toBe(403);
    expect((await organizationsOf(eve)).organizations.map(({ id }) => id)).not.toContain(own.id);
  });

  it.each([
    [{ name: "x".repeat(10_000) }, 422],
    [{ name: "" }, 422],
    [{ name: "   " }, 422],
    [{}, 422],
    [{ name: "Kaveri", plan: "enterprise" }, 422],
    [{ name: "x".repeat(1_100_000) }, 413],
  ])("isn't founded from %j", async (body, status) => {
    const alpha = await signUp();
    expect((await alpha.post("/v1/organizations", body)).status).toBe(status);
    expect((await organizationsOf(alpha)).organizations).toHaveLength(1);
  });

  it("is founded by nobody more than twenty times", async () => {
    const alpha = await signUp();
    const statuses = [];
    for (let count = 0; count < 20; count++) statuses.push((await alpha.post("/v1/organizations", { name: "More" })).status);
    expect(statuses).toEqual([...Array(19).fill(201), 422]);
  });

  it.each(["create", "delete", "invite-member", "accept-invitation", "remove-member", "update-member-role", "leave", "update"])(
    "isn't changed past its audit log by %s",
    async (path) => {
      const alpha = await signUp();
      const { id: organizationId } = await found(alpha);
      const body = { organizationId, email: newEmail(), role: "owner", memberIdOrEmail: alpha.email, name: "x", slug: "x" };
      expect((await alpha.post(`/v1/auth/organization/${path}`, body)).status).toBe(404);
    },
  );
});

describe("an invitation", () => {
  it("is mailed, and accepted once by whoever owns the address", async () => {
    const [alpha, eve] = [await signUp(), await signUp()];
    const { id: orgId } = await found(alpha);
    const meera = await signUp();
    const invitation = await invite(alpha, meera.email.toUpperCase(), "member");
    expect(await linkMailedTo(meera.email)).toContain(`/account?invitation=${invitation}`);

    expect((await eve.post(`/v1/invitations/${invitation}/accept`)).status).toBe(404);
    await answered(await meera.post(`/v1/invitations/${invitation}/accept`));
    expect(await organizationsOf(meera)).toMatchObject({ current: orgId });
    expect(await answered(await meera.post(`/v1/invitations/${invitation}/accept`), 410)).toMatchObject({
      code: "invitation_closed",
    });

    expect((await membersSeenBy(alpha)).map(({ email, role }) => [email, role])).toEqual([
      [alpha.email, "owner"],
      [meera.email, "member"],
    ]);
    expect((await auditOf(orgId)).map(({ action }) => action)).toEqual([
      "organization.created",
      "invitation.created",
      "member.joined",
    ]);
  });

  it("is accepted once, however often it is asked for at the same time", async () => {
    const alpha = await signUp();
    const { id: orgId } = await found(alpha);
    const meera = await signUp();
    const invitation = await invite(alpha, meera.email, "admin");
    const answers = await Promise.all([1, 2, 3, 4].map(() => meera.post(`/v1/invitations/${invitation}/accept`)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
    expect((await auditOf(orgId)).filter(({ action }) => action === "member.joined")).toHaveLength(1);
  });

  it("that has expired or was cancelled lets nobody in", async () => {
    const [alpha, meera] = [await signUp(), await signUp()];
    await found(alpha);
    const expired = await invite(alpha, meera.email, "member");
    await env.DB.prepare("update invitations set expires_at = 1 where id = ?").bind(expired).run();
    expect((await meera.post(`/v1/invitations/${expired}/accept`)).status).toBe(410);

    const cancelled = await invite(alpha, meera.email, "member");
    expect((await alpha.send(`/v1/invitations/${cancelled}`, { method: "DELETE" })).status).toBe(204);
    expect((await meera.post(`/v1/invitations/${cancelled}/accept`)).status).toBe(410);
    expect((await organizationsOf(meera)).organizations).toHaveLength(1);
  });

  it("goes to nobody twice, nor to a member", async () => {
    const alpha = await signUp();
    await found(alpha);
    const meera = await join(alpha, "member");
    const email = newEmail();
    await invite(alpha, email, "member");
    expect((await alpha.post("/v1/invitations", { email, role: "admin" })).status).toBe(409);
    expect((await alpha.post("/v1/invitations", { email: meera.email, role: "admin" })).status).toBe(409);
    const { invitations } = await answered<{ invitations: { email: string }[] }>(await alpha.get("/v1/invitations"));
    expect(invitations.map((open) => open.email)).toEqual([email]);
  });

  it.each([
    { email: "not an address", role: "member" },
    { email: "a@chitra.test", role: "god" },
    { email: `${"a".repeat(10_000)}@chitra.test`, role: "member" },
  ])("isn't made from %j", async (body) => {
    const alpha = await signUp();
    expect((await alpha.post("/v1/invitations", body)).status).toBe(422);
  });
});

describe("roles", () => {
  it("decide who may invite, and hold from the next request on", async () => {
    const alpha = await signUp();
    await found(alpha);
    const meera = await join(alpha, "member");
    const refused = await meera.post("/v1/invitations", { email: newEmail(), role: "member" });
    expect(await answered(refused, 403)).toMatchObject({ code: "missing_scope" });

    await answered(await alpha.send(`/v1/members/${meera.id}`, { method: "PATCH", body: { role: "admin" } }));
    await invite(meera, newEmail(), "member");
  });

  it("of owners are given and taken by owners alone", async () => {
    const alpha = await signUp();
    await found(alpha);
    const admin = await join(alpha, "admin");
    const [owner] = await membersSeenBy(admin);

    const promotion = await admin.send(`/v1/members/${admin.id}`, { method: "PATCH", body: { role: "owner" } });
    const demotion = await admin.send(`/v1/members/${owner?.user_id}`, { method: "PATCH", body: { role: "member" } });
    const removal = await admin.send(`/v1/members/${owner?.user_id}`, { method: "DELETE" });
    const invitation = await admin.post("/v1/invitations", { email: newEmail(), role: "owner" });
    for (const response of [promotion, demotion, removal, invitation])
      expect(await answered(response, 403)).toMatchObject({ code: "owner_required" });
  });

  it("leave at least one owner, also of two who leave at the same moment", async () => {
    const alpha = await signUp();
    const { id: orgId } = await found(alpha);
    const meera = await join(alpha, "owner");
    const leaving = await Promise.all([alpha.post("/v1/members/leave"), meera.post("/v1/members/leave")]);
    expect(leaving.map(({ status }) => status).sort()).toEqual([204, 409]);

    const owners = await env.DB.prepare("select count(*) as n from members where organization_id = ? and role = 'owner'")
      .bind(orgId)
      .first("n");
    expect(owners).toBe(1);
  });

  it("of the last owner stay: 409 last_owner", async () => {
    const alpha = await signUp();
    await found(alpha);
    await join(alpha, "admin");
    const [self] = await membersSeenBy(alpha);
    const path = `/v1/members/${self?.user_id}`;

    const demotion = await alpha.send(path, { method: "PATCH", body: { role: "member" } });
    const removal = await alpha.send(path, { method: "DELETE" });
    for (const response of [demotion, removal, await alpha.post("/v1/members/leave")])
      expect(await answered(response, 409)).toMatchObject({ code: "last_owner" });
  });
});

describe("a member who was removed", () => {
  it("has no more to say there, at once", async () => {
    const alpha = await signUp();
    const { id: orgId } = await found(alpha);
    const meera = await join(alpha, "admin");
    expect((await alpha.send(`/v1/members/${meera.id}`, { method: "DELETE" })).status).toBe(204);

    expect((await organizationsOf(meera)).current).not.toBe(orgId);
    expect((await membersSeenBy(meera)).map(({ email }) => email)).toEqual([meera.email]);
  });

  it("of another organization isn't found", async () => {
    const [alpha, eve] = [await signUp(), await signUp()];
    await found(alpha);
    const meera = await join(alpha, "member");
    expect((await eve.send(`/v1/members/${meera.id}`, { method: "DELETE" })).status).toBe(404);
    expect((await eve.send(`/v1/members/${meera.id}`, { method: "PATCH", body: { role: "owner" } })).status).toBe(404);
  });
});

describe("a guest", () => {
  const guest = async () => {
    const visitor = browser();
    await answered(await visitor.post("/v1/auth/sign-in/anonymous"));
    return visitor;
  };

  it("has an organization, and no right in it that needs a name", async () => {
    const visitor = await guest();
    expect(await organizationsOf(visitor)).toMatchObject({ organizations: [{ name: "Guest", role: "owner" }] });
    expect((await visitor.post("/v1/organizations", { name: "More" })).status).toBe(403);
    expect((await visitor.post("/v1/invitations", { email: newEmail(), role: "member" })).status).toBe(403);
    expect((await visitor.get("/v1/members")).status).toBe(403);
  });

  it("who signs up keeps the organization, and no second one is made", async () => {
    const visitor = await guest();
    const { current } = await organizationsOf(visitor);
    const alpha = await signUp(newEmail(), visitor);

    expect(await organizationsOf(alpha)).toMatchObject({ organizations: [{ id: current, role: "owner" }], current });
    expect(await auditOf(current)).toContainEqual({ action: "organization.adopted", target: current });
    const guests = await env.DB.prepare(
      "select count(*) as n from users where is_anonymous = 1 and id in (select target from audit_entries where org_id = ?)",
    )
      .bind(current)
      .first("n");
    expect(guests).toBe(0);
  });

  it("who signs in to an account brings the organization along", async () => {
    const { email } = await signUp();
    const visitor = await guest();
    const { current } = await organizationsOf(visitor);
    await answered(await visitor.post("/v1/auth/sign-in/email", { email, password: "correct horse battery" }));
    expect((await organizationsOf(visitor)).organizations.map(({ id }) => id)).toContain(current);
  });
});
