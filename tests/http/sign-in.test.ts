import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { compose } from "../../workers/compose.ts";
import { createApp } from "../../workers/http/app.ts";
import { ask, origin, prepareDatabase } from "../support/api.ts";
import { answered, browser, linkMailedTo, newEmail, password, signUp } from "../support/browser.ts";

prepareDatabase();

type Session = { user: { id: string; email: string; emailVerified: boolean }; session: { id: string } } | null;
const sessionOf = async (visitor: ReturnType<typeof browser>) => answered<Session>(await visitor.get("/v1/auth/get-session"));

describe("signing up", () => {
  it("mails a link, and signs in whoever opens it", async () => {
    const visitor = browser();
    const email = newEmail();
    await answered(await visitor.post("/v1/auth/sign-up/email", { email, password, name: "Alpha" }));
    expect(await sessionOf(visitor)).toBeNull();

    const early = await answered(await visitor.post("/v1/auth/sign-in/email", { email, password }), 403);
    expect(early).toMatchObject({ code: "email_not_verified" });

    await visitor.get(await linkMailedTo(email));
    expect(await sessionOf(visitor)).toMatchObject({ user: { email, emailVerified: true } });
  });

  it("shows the mail of a development machine", async () => {
    const { email } = await signUp();
    const { mails } = await answered<{ mails: { to: string; text: string }[] }>(await ask("/dev/outbox"));
    expect(mails.find(({ to }) => to === email)?.text).toContain(`${origin}/v1/auth/verify-email?token=`);
  });

  it("doesn't tell which addresses have an account, but tells their owner", async () => {
    const { email } = await signUp();
    const known = await answered(await browser().post("/v1/auth/sign-up/email", { email, password, name: "Eve" }));
    const fresh = await answered(await browser().post("/v1/auth/sign-up/email", { email: newEmail(), password, name: "Eve" }));

    expect(Object.keys(known).sort()).toEqual(Object.keys(fresh).sort());
    expect(await linkMailedTo(email)).toBe(`${origin}/account`);
  });

  it.each([
    ["a name of 10,000 characters", { name: "अ".repeat(10_000) }],
    ["an address of 10,000 characters", { email: `${"a".repeat(10_000)}@chitra.test` }],
    ["a password of 10,000 characters", { password: "p".repeat(10_000) }],
    ["a password of 5 characters", { password: "short" }],
    ["no address", { email: "not an address" }],
  ])("refuses %s", async (_, wrong) => {
    const before = await rows("users");
    const response = await browser().post("/v1/auth/sign-up/email", { email: newEmail(), password, name: "Alpha", ...wrong });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await rows("users")).toBe(before);
  });

  it("takes nobody's word for what only we know", async () => {
    const email = newEmail();
    const marks = { emailVerified: true, isAnonymous: true, twoFactorEnabled: true, id: "usr_mine", role: "owner" };
    await browser().post("/v1/auth/sign-up/email", { email, password, name: "Alpha", ...marks });

    const kept = env.DB.prepare("select email_verified, is_anonymous, two_factor_enabled from users where email = ?");
    expect(await kept.bind(email).first()).toEqual({ email_verified: 0, is_anonymous: 0, two_factor_enabled: 0 });
    expect((await browser().post("/v1/auth/sign-in/email", { email, password })).status).toBe(403);
  });

  it("refuses a body that no form of ours sends", async () => {
    const body = JSON.stringify({ email: newEmail(), password, name: "Alpha", padding: "x".repeat(100_000) });
    const headers = { "Content-Type": "application/json", Origin: origin };
    const response = await ask("/v1/auth/sign-up/email", { method: "POST", body, headers });
    expect(await answered(response, 413)).toMatchObject({ code: "too_large" });
  });
});

describe("signing in", () => {
  it("takes the right password, and tells neither a wrong one nor an unknown address apart", async () => {
    const { email } = await signUp();
    const wrong = await answered(
      await browser().post("/v1/auth/sign-in/email", { email, password: "wrong horse battery" }),
      401,
    );
    const unknown = await answered(await browser().post("/v1/auth/sign-in/email", { email: newEmail(), password }), 401);
    expect(wrong).toMatchObject({ code: "invalid_email_or_password", status: 401 });
    expect({ ...unknown, request_id: "" }).toEqual({ ...wrong, request_id: "" });

    const visitor = browser();
    await answered(await visitor.post("/v1/auth/sign-in/email", { email, password }));
    expect(await sessionOf(visitor)).toMatchObject({ user: { email } });
  });

  it("hashes for an unknown address too, so that the time tells nothing", async () => {
    const { email } = await signUp();
    const timeOf = async (address: string) => {
      const started = performance.now();
      await browser().post("/v1/auth/sign-in/email", { email: address, password: "wrong horse battery" });
      return performance.now() - started;
    };
    const [known, unknown] = [await timeOf(email), await timeOf(newEmail())];
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.3);
  });

  it("gives a cookie that scripts can't read and other sites don't send", async () => {
    const { email } = await signUp();
    const response = await browser().post("/v1/auth/sign-in/email", { email, password });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith("__Secure-chitra.session_token="));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it("by a mailed link works once, and keeps only its hash", async () => {
    const { email } = await signUp();
    await answered(await browser().post("/v1/auth/sign-in/magic-link", { email, callbackURL: "/account" }));
    const link = await linkMailedTo(email);
    const token = new URL(link).searchParams.get("token") ?? "";
    const kept = await env.DB.prepare("select identifier, value from verifications").all();
    expect(JSON.stringify(kept.results)).not.toContain(token);

    const [first, second] = [browser(), browser()];
    await first.get(link);
    await second.get(link);
    expect(await sessionOf(first)).toMatchObject({ user: { email } });
    expect(await sessionOf(second)).toBeNull();
  });

  it("again after a new password takes the new one alone, and every other session has ended", async () => {
    const { email, ...visitor } = await signUp();
    await answered(await browser().post("/v1/auth/request-password-reset", { email, redirectTo: "/account" }));
    const token = new URL(await linkMailedTo(email)).pathname.split("/").at(-1);
    await answered(await browser().post("/v1/auth/reset-password", { token, newPassword: "another horse battery" }));

    expect(await sessionOf(visitor)).toBeNull();
    expect((await browser().post("/v1/auth/sign-in/email", { email, password })).status).toBe(401);
    expect((await browser().post("/v1/auth/sign-in/email", { email, password: "another horse battery" })).status).toBe(200);
    expect((await browser().post("/v1/auth/reset-password", { token, newPassword: "third horse battery" })).status).toBe(400);
  });
});

describe("Google", () => {
  const askGoogle = (settings: object) =>
    createApp(compose)(
      new Request(`${origin}/v1/auth/sign-in/social`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: origin },
        body: JSON.stringify({ provider: "google", callbackURL: "/account" }),
      }),
      { ...env, ...settings },
    );

  it("is asked where it is configured, and nowhere else", async () => {
    const { url } = await answered<{ url: string }>(await askGoogle({ GOOGLE_CLIENT_ID: "our-id", GOOGLE_CLIENT_SECRET: "s" }));
    expect(new URL(url).hostname).toBe("accounts.google.com");
    expect(new URL(url).searchParams.get("redirect_uri")).toBe(`${origin}/v1/auth/callback/google`);
    expect((await askGoogle({})).status).toBe(404);
  });
});

describe("another site", () => {
  it.each(["https://evil.test", "null", undefined])("with the origin %s can't use a session", async (foreign) => {
    const visitor = await signUp();
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Cookie: cookie, "Content-Type": "application/json", ...(foreign && { Origin: foreign }) };

    const found = await ask("/v1/organizations", { method: "POST", headers, body: JSON.stringify({ name: "Evil" }) });
    expect(await answered(found, 403)).toMatchObject({ code: "untrusted_origin" });
    const signOut = await ask("/v1/auth/sign-out", { method: "POST", headers, body: "{}" });
    expect(signOut.status).toBe(403);
    expect(await sessionOf(visitor)).not.toBeNull();
  });

  it.each([
    ["cross-site", 403],
    ["same-site", 403],
    ["none", 403],
    ["same-origin", 201],
  ])("is told by the browser's Sec-Fetch-Site: %s answers %i", async (site, status) => {
    const alpha = await signUp();
    const headers = { "Sec-Fetch-Site": site };
    expect((await alpha.send("/v1/organizations", { body: { name: "Kaveri" }, headers })).status).toBe(status);
  });

  it("isn't where a link leads to", async () => {
    const request = { email: newEmail(), callbackURL: "https://evil.test/steal" };
    expect((await browser().post("/v1/auth/sign-in/magic-link", request)).status).toBe(403);
  });
});

describe("sessions", () => {
  it("are listed, and end when they are revoked", async () => {
    const visitor = await signUp();
    const other = browser();
    await other.post("/v1/auth/sign-in/email", { email: visitor.email, password });
    const listed = await answered<{ token: string }[]>(await visitor.get("/v1/auth/list-sessions"));
    expect(listed).toHaveLength(2);

    await answered(await visitor.post("/v1/auth/revoke-other-sessions"));
    expect(await sessionOf(other)).toBeNull();
    expect((await other.get("/v1/organizations")).status).toBe(401);
    expect((await visitor.get("/v1/organizations")).status).toBe(200);
  });

  it("with a cookie that was tampered with are none", async () => {
    const visitor = await signUp();
    for (const [name, value] of visitor.cookies)
      visitor.cookies.set(name, `${value.startsWith("x") ? "y" : "x"}${value.slice(1)}`);
    expect((await visitor.get("/v1/organizations")).status).toBe(401);
  });
});

const rows = async (table: string) =>
  (await env.DB.prepare(`select count(*) as rows from ${table}`).first<{ rows: number }>())?.rows;
