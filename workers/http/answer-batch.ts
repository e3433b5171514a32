import type { Context } from "hono";
import type { Batch } from "../../src/batches/index.ts";
import { periodOf } from "../../src/usage/index.ts";
import { presentBatch } from "./present-batch.ts";
import type { AppEnv } from "./router.ts";

/** The batch as the API tells it, with what is used of the plan where it is about to be started. */
export async function answerBatch<Env extends AppEnv>(c: Context<Env>, batch: Batch) {
  const { usage, clock, links } = c.var.deps;
  const now = clock.now();
  const isCounted = batch.state === "ready" && batch.mode === "live";
  const { committed, reserved } = isCounted
    ? await usage.ledger.totals(batch.orgId, periodOf(now))
    : { committed: 0, reserved: 0 };
  c.header("Cache-Control", "no-cache");
  return presentBatch(batch, { url: c.req.url, now, used: committed + reserved, links });
}
