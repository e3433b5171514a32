import type { Context } from "hono";
import type { Batch } from "../../src/batches/index.ts";
import { priceOverage } from "../../src/billing/index.ts";
import { periodOf } from "../../src/usage/index.ts";
import { presentBatch, quotaFor } from "./present-batch.ts";
import type { AppEnv } from "./router.ts";

/** The batch as the API tells it, with what it takes of the plan and costs beyond it where it is about to be started. */
export async function answerBatch<Env extends AppEnv>(c: Context<Env>, batch: Batch) {
  const { usage, clock, links, billing } = c.var.deps;
  const { orgId, plan, state, mode } = batch;
  const now = clock.now();
  const isCounted = state === "ready" && mode === "live";
  const { committed, reserved } = isCounted ? await usage.ledger.totals(orgId, periodOf(now)) : { committed: 0, reserved: 0 };
  const quota = quotaFor(batch, committed + reserved);
  const { used = 0, included, overage = 0 } = quota ?? {};
  const beyond = Math.max(0, used - (included ?? used));
  const price = await priceOverage(billing, { orgId, plan, beyond, more: overage });
  c.header("Cache-Control", "no-cache");
  return presentBatch(batch, { url: c.req.url, now, quota, price, links });
}
