import { codeOf } from "./authenticator.ts";

const [email, password] = ["operator@chitra.test", "correct horse battery"];

/** Asks as an operator; the JSON of the answer, if it has any. */
export type Operator = (method: string, path: string, body?: object) => Promise<unknown>;

/** Somebody of Chitra's staff with a second factor, on a development machine. `appoint` makes an address an operator's. */
export async function signInOperator(url: URL, appoint: (email: string) => Promise<unknown>): Promise<Operator> {
  const cookies = new Map<string, string>();
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, url), {
      method,
      redirect: "manual",
      headers: { origin: url.origin, cookie, ...(body && { "content-type": "application/json" }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text === "" || response.status >= 300 ? undefined : JSON.parse(text);
  }

  await ask("POST", "/v1/auth/sign-up/email", { email, password, name: "Operator", callbackURL: "/account" });
  const { mails } = (await ask("GET", "/dev/outbox")) as { mails: { text: string }[] };
  const link = new URL(/https?:\/\/\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "");
  await ask("GET", link.pathname + link.search);
  await appoint(email);
  const { totpURI } = (await ask("POST", "/v1/auth/two-factor/enable", { password })) as { totpURI: string };
  await ask("POST", "/v1/auth/two-factor/verify-totp", { code: await codeOf(totpURI) });
  return ask;
}
