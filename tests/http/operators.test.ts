import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../support/api.ts";
import { appWith } from "../support/app.ts";
import { codeOf } from "../support/authenticator.ts";
import { answered, type Browser, browser, password, signUp } from "../support/browser.ts";

prepareDatabase();

const all = "/admin/v1/organizations";
type Person = Browser & { email: string };

const makeOperator = ({ email }: Person) =>
  env.DB.prepare("insert into operators select id, 0, 'test' from users where email = ?").bind(email).run();

/** Sets an authenticator app up, and gives its address. */
async function enableTotp(person: Person): Promise<string> {
  const { totpURI } = await answered<{ totpURI: string }>(await person.post("/v1/auth/two-factor/enable", { password }));
  await answered(await person.post("/v1/auth/two-factor/verify-totp", { code: await codeOf(totpURI) }));
  return totpURI;
}

const wrong = async (uri: string): Promise<string> => String((Number(await codeOf(uri)) + 1) % 1_000_000).padStart(6, "0");

describe("an account with an authenticator app", () => {
  it("is signed in by password and code, not by the password alone", async () => {
    const alpha = await signUp();
    const uri = await enableTotp(alpha);
    const again = browser();
    const half = await answered(await again.post("/v1/auth/sign-in/email", { email: alpha.email, password }));
    expect(half).toMatchObject({ twoFactorRedirect: true });
    expect((await again.get("/v1/organizations")).status).toBe(401);

    expect((await again.post("/v1/auth/two-factor/verify-totp", { code: await wrong(uri) })).status).toBe(401);
    await answered(await again.post("/v1/auth/two-factor/verify-totp", { code: await codeOf(uri) }));
    expect((await again.get("/v1/organizations")).status).toBe(200);
  });

  it("keeps its secret and its backup codes encrypted", async () => {
    const uri = await enableTotp(await signUp());
    const { results } = await env.DB.prepare("select * from two_factors").all();
    expect(JSON.stringify(results)).not.toContain(new URL(uri).searchParams.get("secret"));
  });

  it("ends a session that keeps guessing codes", async () => {
    const alpha = await signUp();
    const uri = await enableTotp(alpha);
    for (let guess = 0; guess < 5; guess++)
      expect((await alpha.post("/v1/auth/two-factor/verify-totp", { code: await wrong(uri) })).status).toBe(401);
    expect((await alpha.get("/v1/organizations")).status).toBe(401);
  });
});

describe("/admin/v1", () => {
  it("is for operators who gave a code on this very session", async () => {
    const alpha = await signUp();
    expect((await browser().get(all)).status).toBe(401);
    expect(await answered(await alpha.get(all), 403)).toMatchObject({ code: "operator_required" });

    await makeOperator(alpha);
    expect(await answered(await alpha.get(all), 403)).toMatchObject({ code: "second_factor_required" });

    const uri = await enableTotp(alpha);
    const { organizations } = await answered<{ organizations: object[] }>(await alpha.get(all));
    expect(organizations).toContainEqual(expect.objectContaining({ name: "Alpha", members: 1, plan: "free" }));

    const byLink = browser();
    await byLink.post("/v1/auth/sign-in/magic-link", { email: alpha.email });
    const mail = await env.DB.prepare("select text from outbox_mails where recipient = ? order by id desc")
      .bind(alpha.email)
      .first<string>("text");
    await byLink.get(/https:\/\/\S+/.exec(mail ?? "")?.[0] ?? "");
    expect(await answered(await byLink.get(all), 403)).toMatchObject({ code: "second_factor_required" });
    await answered(await byLink.post("/v1/auth/two-factor/verify-totp", { code: await codeOf(uri) }));
    expect((await byLink.get(all)).status).toBe(200);
  });

  it("is for nobody who has taken the authenticator app off the account", async () => {
    const alpha = await signUp();
    await makeOperator(alpha);
    await enableTotp(alpha);
    expect((await alpha.get(all)).status).toBe(200);
    await answered(await alpha.post("/v1/auth/two-factor/disable", { password }));
    expect(await answered(await alpha.get(all), 403)).toMatchObject({ code: "second_factor_required" });
  });

  it("notes every call of an operator, the refused ones too", async () => {
    const alpha = await signUp();
    await makeOperator(alpha);
    const response = await alpha.get(`${all}?limit=1`);
    const calls = await env.DB.prepare(
      "select request_id, method, path from operator_calls where user_id = (select id from users where email = ?)",
    )
      .bind(alpha.email)
      .all();
    expect(calls.results).toEqual([{ request_id: response.headers.get("X-Request-Id"), method: "GET", path: all }]);
  });

  it("pages from the newest to the oldest", async () => {
    const alpha = await signUp();
    await makeOperator(alpha);
    await enableTotp(alpha);
    for (const name of ["First", "Second"]) await answered(await alpha.post("/v1/organizations", { name }), 201);
    await env.DB.prepare("update organizations set created_at = created_at + rowid * 10").run();

    type Page = { organizations: { name: string }[]; next?: string };
    const newest = await answered<Page>(await alpha.get(`${all}?limit=1`));
    const older = await answered<Page>(await alpha.get(`${all}?limit=1&before=${newest.next}`));
    expect([newest, older].map(({ organizations }) => organizations[0]?.name)).toEqual(["Second", "First"]);
  });
});

describe("GET /dev/outbox", () => {
  it("doesn't exist where mail is really sent", async () => {
    expect((await appWith({ outbox: undefined })("/dev/outbox")).status).toBe(404);
  });
});
