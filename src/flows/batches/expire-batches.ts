import { type Batch, type ExpiryRepository, expiryAt } from "../../batches/index.ts";
import type { Instant } from "../../kernel/time.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";

type Deps = { expiries: ExpiryRepository; files: Pick<FileStore, "remove" | "abort"> };

const batchesAtOnce = 100;
const itemsAtOnce = 1_000;

/** Removes files and rows of batches that have been kept for as long as their plan says. What an hour leaves over the next one takes. */
export async function expireBatches(deps: Deps, now: Instant): Promise<number> {
  for (const expiry of expiryAt(now)) await deps.expiries.expire(expiry, batchesAtOnce);
  const expired = await deps.expiries.toClear(batchesAtOnce);
  for (const batch of expired) await clear(deps, batch, now);
  return expired.length;
}

/** The mark comes last: what a crash leaves over is found again. */
async function clear({ expiries, files }: Deps, { id, source }: Batch, now: Instant): Promise<void> {
  if (source.upload) await files.abort(source.key, source.upload.id).catch(() => undefined);
  await files.remove(source.key);
  while ((await expiries.removeItems(id, itemsAtOnce)) === itemsAtOnce);
  await expiries.markCleared(id, now);
}
