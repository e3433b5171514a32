import { type Batch, FileTooLarge, WrongState } from "../../batches/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import type { Caller } from "../../kernel/caller.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { preflightBatch } from "./preflight-batch.ts";
import { mostBytesOf } from "./receive-batch.ts";

/** What every part but the last has to have. */
export const partBytes = 8 * 1024 * 1024;

type Part = { caller: Caller; batch: Batch; number: number; bytes: Uint8Array };

/** Keeps a part; sending one again replaces it. Throws AppErrors `wrong_state`, `invalid_request` and `too_large`. */
export async function keepPart(deps: BatchDeps, { caller, batch, number, bytes }: Part): Promise<void> {
  const { key, type } = batch.source;
  const upload = uploadOf(batch);
  const most = mostBytesOf({ caller, type });
  if ((number - 1) * partBytes + bytes.byteLength > most) throw new FileTooLarge(most);
  if (bytes.byteLength === 0) throw new AppError("invalid_request", "The part is empty.");
  const { etag } = await deps.batch.files.putPart(key, upload.id, number, bytes);
  await deps.batch.batches.addPart(batch.id, { number, etag, bytes: bytes.byteLength });
}

/**
 * Puts the parts together and looks at the file. Begun again after it has died, it goes on from where it was.
 * Throws AppErrors `wrong_state`, and `invalid_request` where a part is missing.
 */
export async function completeUpload(deps: BatchDeps, batch: Batch): Promise<Batch> {
  const { key } = batch.source;
  if (batch.state === "uploading" && batch.source.etag !== null) return preflightBatch(deps, batch);
  const upload = uploadOf(batch);
  const parts = Object.values(upload.parts).toSorted((one, other) => one.number - other.number);
  refuseGaps(parts);
  const { etag, bytes } = await deps.batch.files.complete(key, upload.id, parts);
  const source = { ...batch.source, etag, bytes, upload: null };
  await deps.batch.batches.change(batch.id, ["uploading"], { source });
  return preflightBatch(deps, { ...batch, source });
}

function uploadOf({ source, state }: Batch) {
  if (state !== "uploading" || !source.upload) throw new WrongState("uploaded to", state, ["uploading"]);
  return source.upload;
}

function refuseGaps(parts: readonly { number: number; bytes: number }[]): void {
  const missing = parts.findIndex(({ number }, index) => number !== index + 1);
  if (parts.length === 0 || missing >= 0) {
    const part = missing < 0 ? 1 : missing + 1;
    throw new AppError("invalid_request", `Part ${part} is missing. Send it, then complete the upload.`, [
      { path: `parts.${part}`, message: "is missing" },
    ]);
  }
  const short = parts.slice(0, -1).find(({ bytes }) => bytes !== partBytes);
  if (short) {
    const message = `has ${short.bytes} bytes; every part but the last has ${partBytes}`;
    throw new AppError("invalid_request", `Part ${short.number} ${message}.`, [{ path: `parts.${short.number}`, message }]);
  }
}
