import {
  type Batch,
  BatchOptions,
  type BatchSource,
  batchLimitsOf,
  mostWorkbookBytes,
  type SourceType,
} from "../../batches/index.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller } from "../../kernel/caller.ts";
import { batchIdOf } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import type { BatchDeps, BatchParts } from "./batch-deps.ts";
import { keepFile } from "./keep-file.ts";
import { preflightBatch } from "./preflight-batch.ts";

type Named = {
  caller: Caller;
  attempt: { id: string; at: Instant };
  options: BatchOptions;
  type: SourceType;
  fileName: string;
};

/** Keeps a file and looks at it: the batch is ready to be started, or refused with the reason. Throws `FileTooLarge`. */
export async function receiveBatch(
  deps: BatchDeps,
  { body, ...named }: Named & { body: ReadableStream<Uint8Array> },
): Promise<Batch> {
  const batch = newBatch(named, deps.clock.now());
  const known = await deps.batch.batches.find(named.caller, batch.id);
  if (known && known.state !== "uploading") return known;

  const { key } = batch.source;
  const { etag, bytes } = await keepFile(deps.batch.files, { key, body, mostBytes: mostBytesOf(named) });
  const received = { ...batch, source: { ...batch.source, etag, bytes } };
  await addBatch(deps.batch, named.caller, received);
  return preflightBatch(deps, received);
}

/** A batch whose file comes in parts afterwards. */
export async function openUpload(deps: BatchDeps, named: Named): Promise<Batch> {
  const batch = newBatch(named, deps.clock.now());
  const known = await deps.batch.batches.find(named.caller, batch.id);
  if (known) return known;
  const upload = { id: await deps.batch.files.begin(batch.source.key), parts: {} };
  const opened = { ...batch, source: { ...batch.source, upload } };
  await addBatch(deps.batch, named.caller, opened);
  return opened;
}

/** The same file drawn otherwise: a batch of its own, looked at anew. */
export async function rerunBatch(
  deps: BatchDeps,
  { caller, attempt, of, changes }: Pick<Named, "caller" | "attempt"> & { of: Batch; changes: object },
): Promise<Batch> {
  const { type, fileName } = of.source;
  const options = BatchOptions.parse({ ...of.options, ...changes });
  const fresh = newBatch({ caller, attempt, options, type, fileName }, deps.clock.now());
  const known = await deps.batch.batches.find(caller, fresh.id);
  if (known) return known;
  const batch = { ...fresh, source: { ...of.source, upload: null } };
  await addBatch(deps.batch, caller, batch);
  return preflightBatch(deps, batch);
}

export const mostBytesOf = ({ caller, type }: Pick<Named, "caller" | "type">): number => {
  const { bytes } = batchLimitsOf(caller.plan);
  return type === "xlsx" ? Math.min(bytes, mostWorkbookBytes) : bytes;
};

function newBatch({ caller, attempt, options, type, fileName }: Named, now: Instant): Batch {
  const { orgId, mode, plan, by } = caller;
  const id = batchIdOf(attempt.id);
  const source: BatchSource = {
    ...{ key: `batches/${orgId}/${id}/source`, type, fileName },
    ...{ bytes: null, etag: null, encoding: "utf-8", upload: null },
  };
  return {
    ...{ id, orgId, mode, plan, by, options, source },
    name: options.name ?? fileName,
    state: "uploading",
    ...{ report: null, problem: null, round: 1, total: 0, drawn: 0, failed: 0, cancelled: 0 },
    ...{ expandedAt: null, startedAt: null, endedAt: null, createdAt: now, updatedAt: now },
  };
}

const addBatch = ({ batches }: BatchParts, caller: Caller, batch: Batch): Promise<void> =>
  batches.add(batch, {
    ...{ orgId: batch.orgId, at: batch.createdAt, actor: actorOf(caller), action: "batch.created", target: batch.id },
    details: { name: batch.name, file: batch.source.fileName },
  });
