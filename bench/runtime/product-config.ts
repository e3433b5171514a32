import { experimental_readRawConfig as readRawConfig } from "wrangler";
import { inProject } from "../../scripts/project.ts";

type Names = { name: string; main: string; routes?: string[] };

/**
 * The product's bindings, as wrangler.toml has them, for a Worker of a bench. The wall by address isn't among them: on
 * Cloudflare it counts within the process, and here an object of Miniflare's would be timed.
 */
export function productConfig({ name, main, routes }: Names) {
  const { rawConfig } = readRawConfig({ config: inProject("wrangler.toml") });
  const { env, triggers, ratelimits, observability, alias = {}, ...product } = rawConfig;
  return {
    ...product,
    ...{ name, main: inProject(main) },
    ...(routes && { routes }),
    alias: Object.fromEntries(Object.entries<string>(alias).map(([from, to]) => [from, inProject(to)])),
    assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
  };
}
