import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { cookiesOf, postJson, type SessionHeaders } from "./session.ts";

/** `testKey` is there only the first time: afterwards nobody but its holder knows it. */
export type DemoOrganization = { session: SessionHeaders; testKey?: string };

/** The account and organization that this machine's platform starts with. Its session is kept beside its data. */
export async function demoOrganization(url: string, data: string): Promise<DemoOrganization> {
  const path = join(data, "demo-session.json");
  const { origin } = new URL(url);
  const kept = await readFile(path, "utf8").catch(() => undefined);
  if (kept !== undefined) {
    const session = { ...(JSON.parse(kept) as SessionHeaders), origin };
    if (await isSignedIn(url, session)) return { session };
  }
  const session = await signUp(url);
  const testKey = await issueTestKey(url, session);
  await mkdir(data, { recursive: true });
  await writeFile(path, JSON.stringify({ cookie: session.cookie }), { mode: 0o600 });
  return { session, testKey };
}

const isSignedIn = async (url: string, session: SessionHeaders): Promise<boolean> =>
  (await fetch(`${url}/v1/organizations`, { headers: session })).ok;

/** The way of a person: sign up, and follow the link in the mail, which a development platform keeps. */
async function signUp(url: string): Promise<SessionHeaders> {
  const { origin } = new URL(url);
  const email = `demo-${Date.now()}@chitra.test`;
  const account = { email, password: crypto.randomUUID(), name: "Demo", callbackURL: "/account" };
  await postJson(`${url}/v1/auth/sign-up/email`, account, { origin });

  const outbox = (await (await fetch(`${url}/dev/outbox`)).json()) as { mails: { text: string }[] };
  const link = outbox.mails.map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0]).find((found) => found !== undefined);
  if (link === undefined) throw new CommandLineError("The mail that confirms the demo account didn't come.");
  const confirmed = await fetch(link, { redirect: "manual" });
  return { cookie: cookiesOf(confirmed), origin };
}

async function issueTestKey(url: string, session: SessionHeaders): Promise<string> {
  const wish = { name: "Demo", mode: "test", scopes: ["infographics:write", "infographics:read", "batches:*"] };
  const answer = await postJson(`${url}/v1/api-keys`, wish, session);
  const { token } = (await answer.json()) as { token: string };
  return token;
}
