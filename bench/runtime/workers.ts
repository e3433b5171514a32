import { createTestHarness } from "wrangler";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { type D1, migrate } from "./migrate.ts";
import { productConfig } from "./product-config.ts";

/** One Worker for each engine, one that breaks ours off after each stage, and the product whole. */
const engines = ["ours", "naive", "takumi", "stages"] as const;
export type WorkerName = (typeof engines)[number] | "product";

export type Workers = {
  /** Where all of them answer; the host name of a request tells which one is meant. */
  url: URL;
  /** Lets organizations of the product ask as often as the bench does. */
  liftLimits(): Promise<void>;
  stop(): Promise<void>;
};

/** Host name under which a Worker answers. */
export const hostOf = (worker: WorkerName): string => `${worker}.bench`;

/**
 * All in one workerd, each in an isolate of its own: same process, same code around it, and none collects another's
 * garbage. An engine whose fonts and WebAssembly share an isolate with two others would be timed with their heaps.
 */
export async function startWorkers(): Promise<Workers> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const server = createTestHarness({
    root: projectRoot,
    workers: [{ config: product }, ...engines.map((engine) => ({ config: engineConfig(engine) }))],
  });
  const { url } = await server.listen();
  const database = (await server.getWorker<{ DB: D1 }>().getEnv()).DB;
  await migrate(database);
  const liftLimits = async (): Promise<void> => {
    await database.batch([database.prepare("update organizations set plan = 'enterprise'")]);
  };
  return { url, liftLimits, stop: () => server.close() };
}

const product = productConfig({ name: "product", main: "bench/worker/product.ts", routes: [`${hostOf("product")}/*`] });

const engineConfig = (engine: WorkerName) => ({
  name: engine,
  main: inProject("bench/worker/index.ts"),
  routes: [`${hostOf(engine)}/*`],
  compatibility_date: "2026-11-01",
  compatibility_flags: ["nodejs_compat"],
  assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
});
