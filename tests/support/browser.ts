import { env } from "cloudflare:workers";
import { beforeAll, expect } from "vitest";
import { ask, origin } from "./api.ts";

/** The first sign-in evaluates better-auth, which takes seconds where modules are loaded one by one. */
beforeAll(() => ask("/v1/auth/ok"), 60_000);

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> };

export type Browser = ReturnType<typeof browser>;

/** A browser on a page of ours: it keeps the cookies it gets, and says where its requests come from. */
export function browser() {
  const cookies = new Map<string, string>();

  async function send(path: string, { method = "POST", body, headers = {} }: Sent = {}): Promise<Response> {
    const response = await ask(path, {
      method,
      redirect: "manual",
      headers: {
        Origin: origin,
        ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }

  function keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "" || /max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }

  return {
    cookies,
    send,
    get: (path: string) => send(path, { method: "GET" }),
    post: (path: string, body: unknown = {}) => send(path, { body }),
  };
}

/** The JSON of an answer; fails with it where the status is another one. */
export async function answered<Body = Record<string, unknown>>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return (text === "" ? {} : JSON.parse(text)) as Body;
}

/** The link in the newest mail to this address. */
export async function linkMailedTo(email: string): Promise<string> {
  const mail = await env.DB.prepare("select text from outbox_mails where recipient = ? order by id desc limit 1")
    .bind(email)
    .first<{ text: string }>();
  const link = /https:\/\/\S+/.exec(mail?.text ?? "")?.[0];
  if (!link) throw new Error(`No link was mailed to ${email}.`);
  return link;
}

export const password = "correct horse battery";

let count = 0;
export const newEmail = (): string => `person${++count}@chitra.test`;

/** Signs up, confirms the address by the link that was mailed, and is signed in. */
export async function signUp(email = newEmail(), visitor = browser()): Promise<Browser & { email: string }> {
  await answered(await visitor.post("/v1/auth/sign-up/email", { email, password, name: "Alpha", callbackURL: "/account" }));
  const confirmed = await visitor.get(await linkMailedTo(email));
  expect(confirmed.status).toBe(302);
  return { ...visitor, email };
}
