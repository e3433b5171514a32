import { CommandLineError } from "../terminal/command-line-error.ts";

/** What a browser on a page of the platform sends: the cookie of its session, and whose page it is. */
export type SessionHeaders = { cookie: string; origin: string };

/** Enters as anybody does who opens the page: a guest, with an organization of its own. */
export async function enterAsGuest(url: string): Promise<SessionHeaders> {
  const { origin } = new URL(url);
  const answer = await postJson(`${url}/v1/auth/sign-in/anonymous`, {}, { origin });
  return { cookie: cookiesOf(answer), origin };
}

/** Throws a `CommandLineError` with the platform's own words where it refuses. */
export async function postJson(url: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new CommandLineError(`${new URL(url).pathname} answered ${answer.status}:\n\n${await answer.text()}`);
  return answer;
}

export const cookiesOf = ({ headers }: Response): string =>
  headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
