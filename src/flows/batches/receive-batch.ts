import {
  type Batch,
  BatchOptions,
  type BatchSource,
  batchLimitsOf,
  mostWorkbookBytes,
  SourceChanged,
  type SourceType,
  WrongState,
} from "../../batches/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller } from "../../kernel/caller.ts";
import { type BatchId, batchIdOf, type ScheduleId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { type FetchedSource, fetchSource, type SourceDeps, SourceUnavailable } from "../sources/fetch-source.ts";
import type { BatchDeps, BatchParts } from "./batch-deps.ts";
import { keepFile } from "./keep-file.ts";
import { preflightBatch } from "./preflight-batch.ts";

export type Named = {
  caller: Caller;
  attempt: { id: string; at: Instant };
  options: BatchOptions;
  type: SourceType;
  fileName: string;
  /** Where a schedule makes it. */
  schedule?: { id: ScheduleId; follows: BatchId | null };
};

/** Keeps a file and looks at it: the batch is ready to be started, or refused with the reason. Throws `FileTooLarge`. */
export async function receiveBatch(
  deps: BatchDeps,
  { body, ...named }: Named & { body: ReadableStream<Uint8Array> },
): Promise<Batch> {
  const known = await deps.batch.batches.find(named.caller, batchIdOf(named.attempt.id));
  if (known && known.state !== "uploading") return known;
  return lookAtNew(deps, actorOf(named.caller), await keepNew(deps, named, body));
}

/** The same with what is at an address. Throws AppErrors, also `source_unavailable`. */
export async function fetchBatch(
  deps: BatchDeps & { sources: SourceDeps },
  { url, type, ...named }: Omit<Named, "type" | "fileName"> & { url: string; type?: SourceType | undefined },
): Promise<Batch> {
  const known = await deps.batch.batches.find(named.caller, batchIdOf(named.attempt.id));
  if (known && known.state !== "uploading") return known;
  const fetched = await fetchSource(deps.sources, { url, type });
  if (!fetched) throw new SourceUnavailable("answers 304 to nothing that it was told.", false);
  return lookAtNew(deps, actorOf(named.caller), await keepFetched(deps, { ...named, url }, fetched));
}

/** A batch whose file is kept; nobody knows of it yet. Throws `FileTooLarge`. */
export async function keepNew(deps: BatchDeps, named: Named, body: ReadableStream<Uint8Array>): Promise<Batch> {
  const batch = newBatch(named, deps.clock.now());
  const { key } = batch.source;
  const { etag, bytes } = await keepFile(deps.batch.files, { key, body, mostBytes: mostBytesOf(named) });
  return { ...batch, source: { ...batch.source, etag, bytes } };
}

/** Throws `FileTooLarge`, and `SourceUnavailable` where the content breaks off. */
export async function keepFetched(
  deps: BatchDeps,
  { url, ...named }: Omit<Named, "type" | "fileName"> & { url: string },
  { body, hash, type, fileName, etag, lastModified }: FetchedSource,
): Promise<Batch> {
  const batch = await keepNew(deps, { ...named, type, fileName }, body).catch((error: unknown) => {
    throw error instanceof AppError ? error : new SourceUnavailable("broke off, or took longer than a minute.", true);
  });
  return { ...batch, source: { ...batch.source, origin: { url, etag, lastModified, hash: await hash } } };
}

/** Makes it known, and looks at its file. */
export async function lookAtNew(deps: BatchDeps, actor: string, batch: Batch): Promise<Batch> {
  await addBatch(deps.batch, actor, batch);
  return preflightBatch(deps, batch);
}

/** A batch whose file comes in parts afterwards. */
export async function openUpload(deps: BatchDeps, named: Named): Promise<Batch> {
  const batch = newBatch(named, deps.clock.now());
  const known = await deps.batch.batches.find(named.caller, batch.id);
  if (known) return known;
  const upload = { id: await deps.batch.files.begin(batch.source.key), parts: {} };
  const opened = { ...batch, source: { ...batch.source, upload } };
  await addBatch(deps.batch, actorOf(named.caller), opened);
  return opened;
}

/** The same file drawn otherwise: a batch of its own with a copy of the file, looked at anew. Throws `SourceChanged`. */
export async function rerunBatch(
  deps: BatchDeps,
  { caller, attempt, of, changes }: Pick<Named, "caller" | "attempt"> & { of: Batch; changes: object },
): Promise<Batch> {
  const { type, fileName } = of.source;
  const options = BatchOptions.parse({ ...of.options, ...changes });
  if (of.state === "uploading" || of.state === "expired") throw new WrongState("drawn again", of.state, ["looked at"]);
  const body = await deps.batch.files.open(of.source.key, of.source.etag ?? undefined);
  if (!body) throw new SourceChanged();
  return receiveBatch(deps, { caller, attempt, options, type, fileName, body });
}

export const mostBytesOf = ({ caller, type }: Pick<Named, "caller" | "type">): number => {
  const { bytes } = batchLimitsOf(caller.plan);
  return type === "xlsx" ? Math.min(bytes, mostWorkbookBytes) : bytes;
};

function newBatch({ caller, attempt, options, type, fileName, schedule }: Named, now: Instant): Batch {
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
    ...{ scheduleId: schedule?.id ?? null, follows: schedule?.follows ?? null, clearedAt: null },
  };
}

const addBatch = ({ batches }: BatchParts, actor: string, batch: Batch): Promise<void> =>
  batches.add(batch, {
    ...{ orgId: batch.orgId, at: batch.createdAt, actor, action: "batch.created", target: batch.id },
    details: { name: batch.name, file: batch.source.fileName },
  });
