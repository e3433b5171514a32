import { CommandLineError } from "../terminal/command-line-error.ts";

/** What a visitor's browser sends: the cookie of a session, and whose page it is. */
export type GuestHeaders = { cookie: string; origin: string };

/** Enters as anybody does who opens the page: a guest, with an organization of its own. */
export async function enterAsGuest(url: string): Promise<GuestHeaders> {
  const { origin } = new URL(url);
  const answer = await fetch(`${url}/v1/auth/sign-in/anonymous`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: "{}",
  });
  if (!answer.ok) throw new CommandLineError(`A guest couldn't enter, ${answer.status}:\n\n${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return { cookie, origin };
}
