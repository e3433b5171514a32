import { experimental_readRawConfig as readRawConfig } from "wrangler";
import { inProject } from "../../scripts/project.ts";

type Names = { name: string; main: string; routes?: string[] };

/**
 * The product's bindings, as wrangler.toml has them, for a Worker of a bench. The wall by address isn't among them: on
 * Cloudflare it counts within the process, and here an object of Miniflare's would be timed.
 */
export function productConfig({ name, main, routes }: Names) {
  const { rawConfig } = readRawConfig({ config: inProject("wrangler.toml") });
  const {
    define,
    compatibility_date,
    compatibility_flags,
    vars,
    d1_databases,
    kv_namespaces,
    r2_buckets,
    queues,
    durable_objects,
    migrations,
  } = rawConfig;
  return {
    name,
    main: inProject(main),
    ...(routes && { routes }),
    compatibility_date,
    compatibility_flags,
    vars,
    define,
    assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
    d1_databases,
    kv_namespaces,
    r2_buckets,
    queues,
    durable_objects,
    migrations,
  };
}
