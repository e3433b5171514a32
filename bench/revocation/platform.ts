import { createTestHarness } from "wrangler";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { mintToken } from "../../src/api-keys/token.ts";
import { sha256 } from "../../src/kernel/sha256.ts";
import { type D1, migrate } from "../runtime/migrate.ts";

export type Platform = {
  url: URL;
  /** The token of a key that may do everything with keys, in an organization of its own. */
  adminToken: string;
  stop(): Promise<void>;
};

const compatibility = {
  compatibility_date: "2026-11-01",
  compatibility_flags: ["nodejs_compat", "global_fetch_strictly_public"],
};

/** The product twice, as it runs in two places: isolates that share the database and nothing else, listening on loopback. */
export async function startPlatform(): Promise<Platform> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const workers = [front, product("first"), product("second")].map((config) => ({ config }));
  const server = createTestHarness({ root: projectRoot, workers });
  const { url } = await server.listen();
  if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) throw new Error(`${url.host} is not this machine.`);

  const { DB } = await server.getWorker<{ DB: D1 }>("first").getEnv();
  await migrate(DB);
  return { url, adminToken: await seedAdmin(DB), stop: () => server.close() };
}

const front = {
  ...compatibility,
  name: "front",
  main: inProject("bench/worker/two-isolates.ts"),
  services: [
    { binding: "FIRST", service: "first" },
    { binding: "SECOND", service: "second" },
  ],
};

const product = (name: string) => ({
  ...compatibility,
  name,
  main: inProject("workers/index.ts"),
  vars: { ENVIRONMENT: "local" },
  assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
  d1_databases: [{ binding: "DB", database_name: "revocation", database_id: "00000000-0000-0000-0000-000000000004" }],
  r2_buckets: [{ binding: "PICTURES", bucket_name: "revocation" }],
  durable_objects: {
    bindings: [
      { name: "RATE_LIMITER", class_name: "RateLimiter" },
      { name: "USAGE", class_name: "UsageLedger" },
    ],
  },
  migrations: [{ tag: "v1", new_sqlite_classes: ["RateLimiter", "UsageLedger"] }],
});

async function seedAdmin(database: D1): Promise<string> {
  const token = mintToken("live");
  const now = Date.now();
  const scopes = JSON.stringify(["keys:read", "keys:write", "infographics:read"]);
  const organization =
    "insert into organizations (id, name, slug, plan, created_at) values ('org_bench', 'Bench', 'bench', 'enterprise', ?)";
  const key =
    "insert into api_keys (id, org_id, mode, name, description, secret_hash, hint, scopes, allowed_ips, created_at, created_by) values ('key_bench', 'org_bench', 'live', 'Bench', '', ?, 'chi_live_…', ?, '[]', ?, 'usr_bench')";
  await database.batch([
    database.prepare(organization).bind(now),
    database.prepare(key).bind(await sha256(token), scopes, now),
  ]);
  return token;
}
