import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** True when the file had to be written. An unchanged file keeps its time, so watchers and build caches stay quiet. */
export async function writeIfChanged(path: string, content: string | Uint8Array): Promise<boolean> {
  const wanted = Buffer.from(content);
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(wanted)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
  return true;
}
