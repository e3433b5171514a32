import { type Batch, batchLimitsOf, openTable, SourceChanged } from "../../batches/index.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";

type Deps = { files: Pick<FileStore, "open"> };

/** Opens the very file that was uploaded, from its beginning. Throws `SourceChanged` where it is another or gone. */
export function openBatchTable({ files }: Deps, { source, options, plan }: Pick<Batch, "source" | "options" | "plan">) {
  const open = async () => {
    const bytes = await files.open(source.key, source.etag ?? undefined);
    if (!bytes) throw new SourceChanged();
    return bytes;
  };
  const { type, encoding } = source;
  return openTable({ type, open, encoding, sheet: options.sheet, mostRows: batchLimitsOf(plan).rows });
}
