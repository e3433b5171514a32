import { type Batch, type BatchItem, itemAttemptId, type Settlement } from "../../batches/index.ts";
import type { JobOutcome } from "../../jobs/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import type { Caller } from "../../kernel/caller.ts";
import { createInfographic } from "../create-infographic.ts";
import { readPicture } from "../read-picture.ts";
import type { BatchDeps } from "./batch-deps.ts";
import type { ItemAddress } from "./item-address.ts";
import { itemInput } from "./item-input.ts";
import { settleItem } from "./settle-item.ts";
import { startedBatch } from "./started-batch.ts";

const pausedFor = 60_000;

/**
 * Draws one row. However often it is run, there is one infographic and one render of it; what its row can't be drawn for is
 * kept with the row, and given back.
 */
export async function runBatchItem(deps: BatchDeps, address: ItemAddress): Promise<JobOutcome> {
  const { item, state } = (await deps.batch.items.findRunnable(address)) ?? {};
  if (item?.state !== "pending") return { outcome: "done" };
  if (state === "paused") return { outcome: "retry", error: "The batch is paused.", delay: pausedFor, counts: false };
  if (state !== "running") return { outcome: "done" };
  const batch = await startedBatch(deps.batch, address.batchId);
  if (!batch) return { outcome: "done" };

  const settlement = await draw(deps, batch, item).catch((error: unknown) => refusal(error, item));
  await settleItem(deps, batch, { position: item.position, settlement });
  return settlement.state === "drawn" ? { outcome: "done" } : { outcome: "failed", error: settlement.message };
}

async function draw(deps: BatchDeps, batch: Batch, { position, content }: BatchItem): Promise<Settlement> {
  const attempt = { id: itemAttemptId(batch.id, position), at: batch.startedAt ?? deps.clock.now() };
  const { infographic, drawn } = await createInfographic(deps, {
    caller: callerOf(batch),
    attempt,
    ...itemInput(batch, content),
  });
  const { format: type, scale } = batch.options;
  const format = type === "svg" ? ({ type } as const) : ({ type, scale } as const);
  const { body } = await readPicture(deps, { infographic, format, drawn });
  const bytes = typeof body === "string" ? new TextEncoder().encode(body).length : body.byteLength;
  return { state: "drawn", infographicId: infographic.id, contentKey: infographic.contentKey, bytes };
}

/** What was foreseen is the row's fault, and another try would end the same. Everything else is tried again. */
function refusal(error: unknown, { content }: BatchItem): Settlement {
  if (!(error instanceof AppError) || error.code === "internal" || error.code === "conflict") throw error;
  const [issue] = error.issues;
  const column = content.kind === "row" ? (issue?.path ?? "") : "";
  return { state: "failed", code: error.code, column, message: error.message };
}

const callerOf = ({ orgId, mode, plan, by }: Batch): Caller => ({
  orgId,
  mode,
  plan,
  by,
  scopes: new Set(["infographics:write"]),
});
