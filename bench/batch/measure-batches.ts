import { unzipSync } from "fflate";
import type { Client } from "./client.ts";
import { watch } from "./memory.ts";

export type Size = {
  rows: number;
  seconds: number;
  perSecond: number;
  firstPicture: number;
  before: number;
  peak: number;
  cpuPerRow: number;
};

/** The same pictures, asked for one after the other. */
export async function measureLoop(
  client: Client,
  group: number,
  rows: number,
): Promise<{ rows: number; perSecond: number; cpuPerRow: number }> {
  const from = performance.now();
  const { cpuSeconds } = await watch(group, async () => {
    for (let row = 0; row < rows; row++) await client.draw(row, `Loop${rows}`);
  });
  return { rows, perSecond: rows / ((performance.now() - from) / 1_000), cpuPerRow: cpuSeconds / rows };
}

export async function measureSize(client: Client, group: number, rows: number): Promise<Size & { id: string }> {
  const { id } = await client.prepare(rows, `Size${rows}`);
  const { result, before, peak, cpuSeconds } = await watch(group, async () => {
    const from = performance.now();
    await client.start(id);
    return client.untilDone(id, { from });
  });
  if (result.drawn !== rows) throw new Error(`${result.drawn} of ${rows} rows were drawn.`);
  const { seconds, firstPicture } = result;
  return { id, rows, seconds, perSecond: rows / seconds, firstPicture, before, peak, cpuPerRow: cpuSeconds / rows };
}

export type Archive = { files: number; megabytes: number; seconds: number; before: number; peak: number };

/** Downloads the archive, opens it, and looks at each picture's first bytes. */
export async function measureArchive(client: Client, group: number, id: string): Promise<Archive> {
  const from = performance.now();
  const { result, before, peak } = await watch(
    group,
    async () => new Uint8Array(await (await client.ask(`/v1/batches/${id}/pictures.zip`)).arrayBuffer()),
  );
  const seconds = (performance.now() - from) / 1_000;
  const files = Object.entries(unzipSync(result));
  const pictures = files.filter(([name, bytes]) => name.endsWith(".png") && bytes[0] === 0x89 && bytes[1] === 0x50);
  return { files: pictures.length, megabytes: result.byteLength / 1e6, seconds, before, peak };
}

/** Of the time that a small batch takes alone, however large the one beside it is. */
export const mostMultiple = 8;

export type Fairness = { rows: number; lone: number; beside: number; multiple: number };

/** A small batch by itself, and one that is started when half of somebody else's large one is drawn. */
export async function measureFairness(
  { small, large }: { small: Client; large: Client },
  largeRows: number,
): Promise<Fairness> {
  const rows = 10;
  const run = async (seed: string) => {
    const { id } = await small.prepare(rows, seed);
    const from = performance.now();
    await small.start(id);
    return (await small.untilDone(id, { from, each: 25 })).seconds;
  };
  const lone = await run("Lone");
  const { id } = await large.prepare(largeRows, "Heavy");
  const besideReady = small.prepare(rows, "Beside");
  const from = performance.now();
  await large.start(id);
  const { id: smallId } = await besideReady;
  let beside: Promise<number> | undefined;
  const begin = async () => {
    const started = performance.now();
    await small.start(smallId);
    return (await small.untilDone(smallId, { from: started, each: 25 })).seconds;
  };
  await large.untilDone(id, {
    from,
    onTurn: async ({ counts }) => {
      if (counts.drawn * 2 >= largeRows) beside ??= begin();
    },
  });
  const seconds = (await beside) ?? Number.NaN;
  return { rows, lone, beside: seconds, multiple: seconds / lone };
}
