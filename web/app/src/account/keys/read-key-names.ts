import { keyApi } from "./key-api.ts";

const pages = 5;

/** The names of the newest 500 keys by their ids, those that have ended as well. Throws `ApiProblem`. */
export async function readKeyNames(): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  let after: string | undefined;
  for (let page = 0; page < pages; page++) {
    const { items, next } = await keyApi.list(after);
    for (const { id, name } of items) names.set(id, name);
    if (next === null) break;
    after = next;
  }
  return names;
}
