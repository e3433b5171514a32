import { createTestHarness } from "wrangler";
import { projectRoot } from "../../scripts/project.ts";
import { type D1, migrate } from "../runtime/migrate.ts";
import { productConfig } from "../runtime/product-config.ts";

export type Platform = { url: URL; stop(): Promise<void> };

/** The routes and the limiter of the product, built as for a deployment, in a workerd of its own that listens on loopback. */
export async function startPlatform(): Promise<Platform> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const server = createTestHarness({
    root: projectRoot,
    workers: [{ config: productConfig({ name: "limits", main: "bench/worker/limits.ts" }) }],
  });
  const { url } = await server.listen();
  if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) throw new Error(`${url.host} is not this machine.`);
  await migrate((await server.getWorker<{ DB: D1 }>().getEnv()).DB);
  return { url, stop: () => server.close() };
}
