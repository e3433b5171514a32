import { describe, expect, it } from "vitest";
import { prepareDatabase } from "../support/api.ts";
import { answered, type Browser, browser, signUp } from "../support/browser.ts";
import { type Passkey, softwarePasskey } from "../support/software-passkey.ts";

prepareDatabase();

type Options = { challenge: string };
const challengeFor = async (visitor: Browser, path: string) =>
  (await answered<Options>(await visitor.get(`/v1/auth/passkey/${path}`))).challenge;

async function register(visitor: Browser): Promise<Passkey> {
  const passkey = await softwarePasskey();
  const response = await passkey.register(await challengeFor(visitor, "generate-register-options"));
  await answered(await visitor.post("/v1/auth/passkey/verify-registration", { response, name: "Laptop" }));
  return passkey;
}

const signInWith = async (visitor: Browser, passkey: Passkey, site?: string) => {
  const response = await passkey.sign(await challengeFor(visitor, "generate-authenticate-options"), site);
  return visitor.post("/v1/auth/passkey/verify-authentication", { response });
};

describe("a passkey", () => {
  it("signs in whoever registered it, without a password", async () => {
    const alpha = await signUp();
    const passkey = await register(alpha);
    expect(await answered(await alpha.get("/v1/auth/passkey/list-user-passkeys"))).toMatchObject([{ name: "Laptop" }]);

    const elsewhere = browser();
    await answered(await signInWith(elsewhere, passkey));
    expect(await answered(await elsewhere.get("/v1/auth/get-session"))).toMatchObject({ user: { email: alpha.email } });
  });

  it("that was never registered, that signed for another site, or an answer used before, signs nobody in", async () => {
    const alpha = await signUp();
    const passkey = await register(alpha);
    const visitor = browser();
    expect((await signInWith(visitor, await softwarePasskey())).status).toBe(401);
    expect((await signInWith(visitor, passkey, "https://evil.test")).status).toBe(400);

    const response = await passkey.sign(await challengeFor(visitor, "generate-authenticate-options"));
    await answered(await visitor.post("/v1/auth/passkey/verify-authentication", { response }));
    const again = await browser().post("/v1/auth/passkey/verify-authentication", { response });
    expect(again.status).toBe(400);
  });

  it("is registered by nobody who isn't signed in", async () => {
    expect((await browser().get("/v1/auth/passkey/generate-register-options")).status).toBe(401);
  });
});
