import { readdir, readFile } from "node:fs/promises";

/**
 * What the workerd of this run holds in memory, as Linux counts it; NaN elsewhere. The harness has a second one, which only
 * hands requests on: the larger is meant.
 */
export async function residentMegabytes(): Promise<number> {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const held: number[] = [];
  for (const id of processes) {
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    if (!/^Name:\s+workerd$/m.test(status) || Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]) !== process.pid) continue;
    held.push(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
  }
  return held.length > 0 ? Math.max(...held) : Number.NaN;
}
