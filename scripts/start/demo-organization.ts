import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { enterAsGuest, type GuestHeaders } from "./guest.ts";

/** `testKey` is there only the first time: afterwards nobody but its holder knows it. */
export type DemoOrganization = { guest: GuestHeaders; testKey?: string };

/** The organization that this machine's platform starts with. Its session is kept beside the data it belongs to. */
export async function demoOrganization(url: string, data: string): Promise<DemoOrganization> {
  const path = join(data, "demo-session.json");
  const kept = await readFile(path, "utf8").catch(() => undefined);
  const { origin } = new URL(url);
  if (kept !== undefined) {
    const guest = { ...(JSON.parse(kept) as GuestHeaders), origin };
    if (await isSignedIn(url, guest)) return { guest };
  }
  const guest = await enterAsGuest(url);
  const testKey = await issueTestKey(url, guest);
  await mkdir(data, { recursive: true });
  await writeFile(path, JSON.stringify({ cookie: guest.cookie }), { mode: 0o600 });
  return { guest, testKey };
}

async function isSignedIn(url: string, guest: GuestHeaders): Promise<boolean> {
  const answer = await fetch(`${url}/v1/organizations`, { headers: guest });
  return answer.ok;
}

async function issueTestKey(url: string, guest: GuestHeaders): Promise<string> {
  const answer = await fetch(`${url}/v1/api-keys`, {
    method: "POST",
    headers: { ...guest, "content-type": "application/json" },
    body: JSON.stringify({ name: "Demo", mode: "test", scopes: ["infographics:write", "infographics:read"] }),
  });
  if (!answer.ok) throw new CommandLineError(`No test key could be issued, ${answer.status}:\n\n${await answer.text()}`);
  const { token } = (await answer.json()) as { token: string };
  return token;
}
