import { FileTooLarge } from "../../batches/index.ts";
import { type FileStore, type StoredFile, type StoredPart, smallestPart } from "../../platform/ports/file-store.ts";

type File = { key: string; body: ReadableStream<Uint8Array>; mostBytes: number };

/** Stores a body as it comes in, a part at a time, and nothing of it where it is too large. Throws `FileTooLarge`. */
export async function keepFile(files: FileStore, { key, body, mostBytes }: File): Promise<StoredFile> {
  const parts = partsOf(body, mostBytes);
  const first = await parts.next();
  if (first.done) return files.put(key, new Uint8Array());
  const second = await parts.next();
  if (second.done) return files.put(key, first.value);

  const uploadId = await files.begin(key);
  try {
    const stored: StoredPart[] = [await files.putPart(key, uploadId, 1, first.value)];
    stored.push(await files.putPart(key, uploadId, 2, second.value));
    for await (const part of parts) stored.push(await files.putPart(key, uploadId, stored.length + 1, part));
    return await files.complete(key, uploadId, stored);
  } catch (error) {
    await files.abort(key, uploadId);
    throw error;
  }
}

/** Of one size, but for the last. */
async function* partsOf(body: ReadableStream<Uint8Array>, mostBytes: number): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(smallestPart);
  let filled = 0;
  let total = 0;
  for await (const chunk of body) {
    total += chunk.byteLength;
    if (total > mostBytes) throw new FileTooLarge(mostBytes);
    for (let at = 0; at < chunk.byteLength; ) {
      const taken = Math.min(chunk.byteLength - at, part.byteLength - filled);
      part.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < part.byteLength) continue;
      yield part;
      part = new Uint8Array(smallestPart);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
