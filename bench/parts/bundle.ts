import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { requireCommand } from "../../scripts/terminal/run-command.ts";

/** What is uploaded of the Worker, in kB: its modules and WebAssembly, packed and not. Fonts are assets and not among it. */
export type Bundle = {
  modules: number;
  kilobytes: number;
  gzip_kilobytes: number;
  /** ms that the thread was busy while the Worker started: the least of some starts, since the others shared the machine. */
  startup_ms: number;
};

const starts = 5;

export async function measureBundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-bundle-"));
  try {
    await requireCommand("wrangler", ["deploy", "--dry-run", "--outdir", folder]);
    const names = (await readdir(folder)).filter((name) => /\.(js|mjs|wasm|json|bin)$/.test(name));
    const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const sum = (sizes: readonly number[]): number => Math.round(sizes.reduce((total, size) => total + size, 0) / 1000);
    return {
      modules: files.length,
      kilobytes: sum(files.map(({ length }) => length)),
      gzip_kilobytes: sum(files.map((file) => gzipSync(file).length)),
      startup_ms: await measureStartup(join(folder, "startup.cpuprofile")),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureStartup(profile: string): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < starts; start++) {
    await requireCommand("wrangler", ["check", "startup", "--outfile", profile]);
    times.push(busyIn(JSON.parse(await readFile(profile, "utf8"))));
  }
  return Math.min(...times);
}

/** What is used of a profile of V8's; times in microseconds. */
type Profile = { nodes: { id: number; callFrame: { functionName: string } }[]; samples: number[]; timeDeltas: number[] };

/** ms in which something ran, garbage collection among it. */
function busyIn({ nodes, samples, timeDeltas }: Profile): number {
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const busy = timeDeltas.filter((_, index) => !idle.has(samples[index] ?? 0));
  return Math.round(busy.reduce((sum, time) => sum + time, 0) / 100) / 10;
}
