import { mintToken } from "../../src/api-keys/token.ts";
import { sha256 } from "../../src/kernel/sha256.ts";
import type { D1 } from "../runtime/migrate.ts";
import { startTwoIsolates } from "../runtime/two-isolates.ts";

export type Platform = {
  url: URL;
  /** The token of a key that may do everything with keys, in an organization of its own. */
  adminToken: string;
  stop(): Promise<void>;
};

export async function startPlatform(): Promise<Platform> {
  const { url, database, stop } = await startTwoIsolates();
  return { url, adminToken: await seedKey(database, ["keys:read", "keys:write", "infographics:read"]), stop };
}

/** The token of a key, in an organization that no limit holds back. */
export async function seedKey(database: D1, scopes: readonly string[]): Promise<string> {
  const token = mintToken("live");
  const now = Date.now();
  const organization =
    "insert into organizations (id, name, slug, plan, created_at) values ('org_bench', 'Bench', 'bench', 'enterprise', ?)";
  const key =
    "insert into api_keys (id, org_id, mode, name, description, secret_hash, hint, scopes, allowed_ips, created_at, created_by) values ('key_bench', 'org_bench', 'live', 'Bench', '', ?, 'chi_live_…', ?, '[]', ?, 'usr_bench')";
  await database.batch([
    database.prepare(organization).bind(now),
    database.prepare(key).bind(await sha256(token), JSON.stringify(scopes), now),
  ]);
  return token;
}
