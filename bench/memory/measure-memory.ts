import { createTestHarness } from "wrangler";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { residentMegabytes } from "../parts/resident-megabytes.ts";
import { ask, closeConnections } from "../runtime/request.ts";
import { slopeOf } from "./slope.ts";

/** Megabytes that workerd holds, as Linux counts them. */
export type Memory = {
  /** With the Worker loaded and nothing drawn. */
  idle_mb: number;
  /** Above idle, after a page of 1080 × 1600 was drawn once, and after it was drawn ten times. */
  first_page_mb: number;
  tenth_page_mb: number;
  renders: number;
  /** After each fortieth of the renders. */
  samples_mb: number[];
  /** MB that a thousand renders add, over the second half of the samples. */
  slope_mb_per_thousand: number;
  flat: boolean;
};

const samplesTaken = 40;
/** What an allocator does by itself; a leak of one kilobyte a picture would be 1. */
const flatBelow = 1;
const pageBar = 48;
const host = "memory.bench";

/** Ours alone in workerd: a page, and then `renders` documents with words that were never drawn before. */
export async function measureMemory(renders: number, onProgress: (done: number) => void): Promise<Memory> {
  Object.assign(process.env, { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" });
  const server = createTestHarness({ root: projectRoot, workers: [{ config: workerConfig }] });
  try {
    const { url } = await server.listen();
    const draw = (document: string) => ask({ url, host, path: `/${document}` });
    for (let turn = 0; turn < 20; turn++) await draw("");
    const idle = await residentMegabytes();
    await draw("nine-blocks");
    const first = await residentMegabytes();
    for (let turn = 0; turn < 9; turn++) await draw("nine-blocks");
    const tenth = await residentMegabytes();

    const samples: number[] = [];
    const each = Math.ceil(renders / samplesTaken);
    for (let done = 1; done <= renders; done++) {
      await draw(`novel~${done}`);
      if (done % each !== 0) continue;
      samples.push(await residentMegabytes());
      onProgress(done);
    }
    const late = samples.slice(Math.floor(samples.length / 2));
    const slope = slopeOf(late) / (each / 1000);
    return {
      ...{ idle_mb: idle, first_page_mb: first - idle, tenth_page_mb: tenth - idle, renders },
      ...{ samples_mb: samples, slope_mb_per_thousand: slope, flat: slope < flatBelow && first - idle < pageBar },
    };
  } finally {
    closeConnections();
    await server.close();
  }
}

const workerConfig = {
  name: "memory",
  main: inProject("bench/worker/memory.ts"),
  routes: [`${host}/*`],
  compatibility_date: "2026-11-01",
  compatibility_flags: ["nodejs_compat"],
  assets: { directory: inProject("dist/assets"), binding: "ASSETS", run_worker_first: true },
};
