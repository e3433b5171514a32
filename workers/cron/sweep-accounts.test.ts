import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import { answered, browser, signUp } from "../../tests/support/browser.ts";
import { smallSpec } from "../../tests/support/specs.ts";
import { scheduled } from "./scheduled.ts";

prepareDatabase();

const day = 86_400_000;
const info: string[] = [];

beforeEach(() => {
  vi.spyOn(console, "info").mockImplementation((line: string) => info.push(line));
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  info.length = 0;
});

describe("the hourly sweep of accounts", () => {
  it("takes a guest who can't come back and made nothing, together with the guest's organization", async () => {
    const { userId, orgId } = await guest();
    await runIn(31 * day);

    expect(await rowsWith("users", "id", userId)).toBe(0);
    expect(await rowsWith("organizations", "id", orgId)).toBe(0);
    expect(await rowsWith("members", "user_id", userId)).toBe(0);
    expect(await rowsWith("sessions", "user_id", userId)).toBe(0);
    expect(await rowsWith("audit_entries", "org_id", orgId)).toBe(1);
    expect(swept()).toMatchObject([{ sessions: 1, guests: 1 }]);
  });

  it("leaves a guest alone whose session is alive, also when the account is old", async () => {
    const { userId, visitor } = await guest();
    await env.DB.prepare("update users set created_at = 1 where id = ?").bind(userId).run();
    await runIn(29 * day);

    expect(await rowsWith("users", "id", userId)).toBe(1);
    await answered(await visitor.get("/v1/organizations"));
  });

  it("leaves a guest alone who came less than 30 days ago, also when signed out", async () => {
    const { userId } = await guest();
    await env.DB.prepare("delete from sessions where user_id = ?").bind(userId).run();
    await runIn(29 * day);
    expect(await rowsWith("users", "id", userId)).toBe(1);

    await runIn(31 * day);
    expect(await rowsWith("users", "id", userId)).toBe(0);
  });

  it.each<[string, (guest: Guest) => Promise<unknown>]>([
    ["something was drawn", ({ visitor }) => visitor.post("/v1/infographics", { spec: smallSpec("Kept") })],
    ["there is a key", ({ visitor, orgId }) => seedKeyRow(orgId).then(() => visitor)],
    ["somebody else is a member", ({ orgId }) => addMember(orgId)],
    ["a plan is paid for", ({ orgId }) => run("update organizations set plan = 'pro' where id = ?", orgId)],
  ])("keeps a guest in whose organization %s", async (_, live) => {
    const someone = await guest();
    await live(someone);
    await runIn(31 * day);

    expect(await rowsWith("users", "id", someone.userId)).toBe(1);
    expect(await rowsWith("organizations", "id", someone.orgId)).toBe(1);
    expect(await rowsWith("members", "user_id", someone.userId)).toBe(1);
  });

  it("keeps people with an account, however long they are away", async () => {
    const { email } = await signUp();
    await runIn(400 * day);

    expect(await rowsWith("users", "email", email)).toBe(1);
    expect(await rowsWith("accounts", "provider_id", "credential")).toBeGreaterThan(0);
  });

  it("takes what was to be proven once it is out of date, and no sooner", async () => {
    await run("delete from verifications where id <> ?", "");
    for (const [id, expiresAt] of Object.entries({ ver_past: Date.now() - 1, ver_future: Date.now() + day }))
      await run("insert into verifications values (?1, ?1, 'value', ?2, 1, 1)", id, expiresAt);
    await runIn(0);

    expect(await rowsWith("verifications", "id", "ver_past")).toBe(0);
    expect(await rowsWith("verifications", "id", "ver_future")).toBe(1);
  });

  it("gets through more guests than a statement takes", async () => {
    await run(
      `insert into users (id, name, email, is_anonymous, created_at, updated_at)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 450)
      select 'usr_many' || i, ?1, 'many' || i, 1, 1, 1 from n`,
      "Guest",
    );
    await runIn(0);

    const { results } = await env.DB.prepare("select id from users where id like 'usr_many%'").all();
    expect(results).toEqual([]);
  });
});

type Guest = Awaited<ReturnType<typeof guest>>;

async function guest() {
  const visitor = browser();
  const { user } = await answered<{ user: { id: string } }>(await visitor.post("/v1/auth/sign-in/anonymous"));
  const { organizations } = await answered<{ organizations: { id: string }[] }>(await visitor.get("/v1/organizations"));
  return { visitor, userId: user.id, orgId: organizations[0]?.id ?? "" };
}

const runIn = (milliseconds: number) => scheduled(createScheduledController({ scheduledTime: Date.now() + milliseconds }), env);

const run = (query: string, ...values: (string | number)[]) =>
  env.DB.prepare(query)
    .bind(...values)
    .run();

async function rowsWith(table: string, column: string, value: string): Promise<number | undefined> {
  const query = env.DB.prepare(`select count(*) as rows from ${table} where ${column} = ?`).bind(value);
  return (await query.first<{ rows: number }>())?.rows;
}

const seedKeyRow = (orgId: string) =>
  run(
    `insert into api_keys (id, org_id, mode, name, description, secret_hash, hint, scopes, allowed_ips, created_at, created_by)
     values (?1, ?1, 'live', '', '', ?1, '', '[]', '[]', 1, '')`,
    orgId,
  );

async function addMember(orgId: string): Promise<void> {
  const { userId } = await guest();
  await run("insert into members values (?1, ?2, ?1, 'member', 1)", userId, orgId);
}

const swept = () => info.map((line) => JSON.parse(line)).filter(({ event }) => event === "accounts.swept");
