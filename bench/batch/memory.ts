import { readdir, readFile } from "node:fs/promises";

/** What the workerd of a process group holds and has worked, as Linux counts it; NaN elsewhere. */
type Usage = { megabytes: number; cpuSeconds: number };
export type Watched = { before: number; peak: number; cpuSeconds: number };

const ticksPerSecond = 100;

async function workerdUsage(group: number): Promise<Usage> {
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found: Usage[] = [];
  for (const id of processes) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 5, 14 and 15, counted behind the name.
    const [, name, rest = ""] = /\((.*)\) (.*)/s.exec(stat) ?? [];
    const fields = rest.split(" ").map(Number);
    if (name !== "workerd" || fields[2] !== group) continue;
    const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
    const megabytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
    found.push({ megabytes, cpuSeconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticksPerSecond });
  }
  if (found.length === 0) return { megabytes: Number.NaN, cpuSeconds: Number.NaN };
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    megabytes: sum(found.map(({ megabytes }) => megabytes)),
    cpuSeconds: sum(found.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

/** Samples memory while the work is under way. */
export async function watch<Result>(group: number, work: () => Promise<Result>): Promise<Watched & { result: Result }> {
  const before = await workerdUsage(group);
  let peak = before.megabytes;
  const timer = setInterval(async () => {
    peak = Math.max(peak, (await workerdUsage(group)).megabytes);
  }, 250);
  try {
    const result = await work();
    const after = await workerdUsage(group);
    return {
      result,
      before: before.megabytes,
      peak: Math.max(peak, after.megabytes),
      cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    };
  } finally {
    clearInterval(timer);
  }
}
