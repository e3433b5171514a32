import { ApiProblem, problemOf } from "./problem.ts";

const patience = 30_000;

export const get = <Body>(path: string) => ask<Body>("GET", path);
export const post = <Body>(path: string, body: object) => ask<Body>("POST", path, body);

/** JSON out and in, as whoever is signed in. Throws `ApiProblem`; the body of an empty answer is undefined. */
export async function ask<Body>(method: string, path: string, body?: object): Promise<Body> {
  const sent = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(path, { method, signal, ...sent }).catch(() => {
    throw new ApiProblem(signal.aborted ? "timeout" : "offline");
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as Body;
}
