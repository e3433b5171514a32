import { env } from "cloudflare:workers";
import { codeOf } from "./authenticator.ts";
import { answered, type Browser, password, signUp } from "./browser.ts";

/** Somebody of Chitra's staff, signed in with a second factor. */
export async function signUpOperator(): Promise<Browser & { email: string }> {
  const person = await signUp();
  await env.DB.prepare("insert into operators select id, 0, 'test' from users where email = ?").bind(person.email).run();
  const { totpURI } = await answered<{ totpURI: string }>(await person.post("/v1/auth/two-factor/enable", { password }));
  await answered(await person.post("/v1/auth/two-factor/verify-totp", { code: await codeOf(totpURI) }));
  return person;
}
