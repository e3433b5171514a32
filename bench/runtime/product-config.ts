import { inProject } from "../../scripts/project.ts";

type Names = { name: string; main: string; routes?: string[] };

/**
 * The product's bindings for a Worker of a bench. The wall by address isn't among them: on Cloudflare it counts within the
 * process, and here an object of Miniflare's would be timed.
 */
export const productConfig = ({ name, main, routes }: Names) => ({
  name,
  main: inProject(main),
  ...(routes && { routes }),
  compatibility_date: "2026-11-01",
  compatibility_flags: ["nodejs_compat", "global_fetch_strictly_public"],
  vars: { ENVIRONMENT: "local" },
  assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
  d1_databases: [{ binding: "DB", database_name: name, database_id: "00000000-0000-0000-0000-000000000003" }],
  r2_buckets: [{ binding: "PICTURES", bucket_name: name }],
  durable_objects: {
    bindings: [
      { name: "RATE_LIMITER", class_name: "RateLimiter" },
      { name: "USAGE", class_name: "UsageLedger" },
    ],
  },
  migrations: [{ tag: "v1", new_sqlite_classes: ["RateLimiter", "UsageLedger"] }],
});
