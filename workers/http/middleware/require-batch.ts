import { createMiddleware } from "hono/factory";
import { type Batch, BatchNotFound } from "../../../src/batches/index.ts";
import { isBatchId } from "../../../src/kernel/ids.ts";
import type { WithCaller } from "./require-scope.ts";

export type WithBatch = WithCaller & { Variables: { batch: Batch } };

/** The caller's own batch, behind `requireScope`. Throws `BatchNotFound`. */
export const requireBatch = () =>
  createMiddleware<WithBatch>(async (c, next) => {
    const id = c.req.param("id") ?? "";
    const batch = isBatchId(id) ? await c.var.deps.batch.batches.find(c.var.caller, id) : undefined;
    if (!batch) throw new BatchNotFound(id);
    c.set("batch", batch);
    await next();
  });
