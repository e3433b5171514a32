import { readdir, readFile } from "node:fs/promises";

/** Resident memory of the workerd of a process group, in MB, as Linux counts it; NaN elsewhere. */
async function workerdMegabytes(group: number): Promise<number> {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  let total = Number.NaN;
  for (const id of processes) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    const [, name = "", rest = ""] = /\((.*)\) (.*)/s.exec(stat) ?? [];
    if (name !== "workerd" || Number(rest.split(" ")[2]) !== group) continue;
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    const megabytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
    total = Number.isNaN(total) ? megabytes : total + megabytes;
  }
  return total;
}

/** Samples while the work is under way. */
export async function watchMemory<Result>(
  group: number,
  work: () => Promise<Result>,
): Promise<{ result: Result; before: number; peak: number; after: number }> {
  const before = await workerdMegabytes(group);
  let peak = before;
  const timer = setInterval(async () => {
    peak = Math.max(peak, await workerdMegabytes(group));
  }, 250);
  try {
    const result = await work();
    const after = await workerdMegabytes(group);
    return { result, before, peak: Math.max(peak, after), after };
  } finally {
    clearInterval(timer);
  }
}
