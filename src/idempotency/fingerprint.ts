import { sha256 } from "../kernel/sha256.ts";

export type RequestFacts = {
  method: string;
  /** With the query: it has options in it. */
  path: string;
  accept: string;
  /** What the caller may do: an answer is given again only to who could have got it. */
  scopes: readonly string[];
  contentType: string;
  body: Uint8Array<ArrayBuffer>;
};

/** Equal for requests that ask for the same. */
export async function fingerprintOf({ method, path, accept, scopes, contentType, body }: RequestFacts): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return sha256(JSON.stringify([method, path, accept, scopes.toSorted(), contentType, [...digest]]));
}
