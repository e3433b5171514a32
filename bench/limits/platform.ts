import { createTestHarness } from "wrangler";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { type D1, migrate } from "../runtime/migrate.ts";

export type Platform = { url: URL; stop(): Promise<void> };

/** The routes and the limiter of the product, built as for a deployment, in a workerd of its own that listens on loopback. */
export async function startPlatform(): Promise<Platform> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const server = createTestHarness({ root: projectRoot, workers: [{ config: workerConfig }] });
  const { url } = await server.listen();
  if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) throw new Error(`${url.host} is not this machine.`);
  await migrate((await server.getWorker<{ DB: D1 }>().getEnv()).DB);
  return { url, stop: () => server.close() };
}

const workerConfig = {
  name: "limits",
  main: inProject("bench/worker/limits.ts"),
  compatibility_date: "2026-11-01",
  compatibility_flags: ["nodejs_compat", "global_fetch_strictly_public"],
  vars: { ENVIRONMENT: "local" },
  assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
  d1_databases: [{ binding: "DB", database_name: "limits", database_id: "00000000-0000-0000-0000-000000000003" }],
  r2_buckets: [{ binding: "PICTURES", bucket_name: "limits" }],
  durable_objects: {
    bindings: [
      { name: "RATE_LIMITER", class_name: "RateLimiter" },
      { name: "USAGE", class_name: "UsageLedger" },
    ],
  },
  migrations: [{ tag: "v1", new_sqlite_classes: ["RateLimiter", "UsageLedger"] }],
};
