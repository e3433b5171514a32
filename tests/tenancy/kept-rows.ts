import { env } from "cloudflare:workers";

/** A hash of every row of every table, and the names of all objects: equal where nothing has changed. */
export async function keptRows(): Promise<Record<string, string>> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '_cf_%' order by name",
  ).all<{ name: string }>();
  const tables = await env.DB.batch(results.map(({ name }) => env.DB.prepare(`select * from "${name}" order by rowid`)));

  const kept: Record<string, string> = {};
  for (const [index, { name }] of results.entries()) {
    const rows = tables[index]?.results ?? [];
    kept[name] = `${rows.length} rows, ${await hashOf(JSON.stringify(rows))}`;
  }
  const { objects } = await env.PICTURES.list();
  return { ...kept, pictures: objects.map(({ key, etag }) => `${key} ${etag}`).join() };
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
