import { createTestHarness } from "wrangler";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { type D1, migrate } from "./migrate.ts";
import { productConfig } from "./product-config.ts";

export type TwoIsolates = {
  url: URL;
  database: D1;
  /** In the first of them. */
  runCron(cron: string, at: Date): Promise<void>;
  stop(): Promise<void>;
};

export const isolates = ["first", "second"] as const;
/** Names the isolate that a request is for. */
export const isolateHeader = "x-isolate";

/** The product twice, as it runs in two places: isolates that share the database and nothing else, listening on loopback. */
export async function startTwoIsolates(variables: Record<string, string> = {}): Promise<TwoIsolates> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const workers = [front, product("first", variables), product("second", variables)].map((config) => ({ config }));
  const server = createTestHarness({ root: projectRoot, workers });
  const { url } = await server.listen();
  if (!["127.0.0.1", "localhost", "[::1]"].includes(url.hostname)) throw new Error(`${url.host} is not this machine.`);

  const first = server.getWorker<{ DB: D1 }>("first");
  const { DB: database } = await first.getEnv();
  await migrate(database);
  const runCron = async (cron: string, scheduledTime: Date) => {
    const { outcome } = await first.scheduled({ cron, scheduledTime });
    if (outcome !== "ok") throw new Error(`The cron ${cron} ended as ${outcome}.`);
  };
  return { url, database, runCron, stop: () => server.close() };
}

const front = {
  name: "front",
  main: inProject("bench/worker/two-isolates.ts"),
  compatibility_date: "2026-11-01",
  services: [
    { binding: "FIRST", service: "first" },
    { binding: "SECOND", service: "second" },
  ],
};

/** A queue has one consumer: what is measured here needs none. */
function product(name: (typeof isolates)[number], variables: Record<string, string>) {
  const { queues, vars, ...config } = productConfig({ name, main: "workers/index.ts" });
  return { ...config, vars: { ...vars, ...variables }, queues: { producers: queues?.producers } };
}
