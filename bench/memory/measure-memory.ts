import { closeConnections } from "../runtime/request.ts";
import { type Isolate, startIsolate } from "./isolate.ts";
import { slopeOf } from "./slope.ts";

/** MB. `live` is what garbage collection leaves of JavaScript and its buffers, WebAssembly's memory among them. */
type Held = { live_mb: number; resident_mb: number };

export type Memory = {
  /** With the Worker loaded and nothing drawn. */
  idle: Held;
  /** Above idle, after a page of 1080 × 1600 was drawn. */
  page: Held;
  renders: number;
  /** After each fortieth of the renders. */
  samples: Held[];
  /** MB that a thousand renders add to what is live, over the second half of the samples. */
  slope_mb_per_thousand: number;
  /** The page takes less than 48 MB, and the line rises by less than a megabyte for a thousand renders. */
  passes: boolean;
};

const samplesTaken = 40;

/** Ours alone in workerd: a page, and then `renders` documents with words that were never drawn before. */
export async function measureMemory(renders: number, onProgress: (done: number, held: Held) => void): Promise<Memory> {
  const isolate = await startIsolate();
  try {
    const idle = await held(isolate);
    await isolate.draw("nine-blocks");
    const after = await held(isolate);
    const page = { live_mb: after.live_mb - idle.live_mb, resident_mb: after.resident_mb - idle.resident_mb };

    const samples: Held[] = [];
    const each = Math.ceil(renders / samplesTaken);
    for (let done = 1; done <= renders; done++) {
      await isolate.draw(`novel~${done}`);
      if (done % each !== 0) continue;
      const sample = await held(isolate);
      samples.push(sample);
      onProgress(done, sample);
    }
    const late = samples.slice(Math.floor(samples.length / 2)).map(({ live_mb }) => live_mb);
    const slope = slopeOf(late) / (each / 1000);
    const passes = page.resident_mb < 48 && slope < 1;
    return { idle, page, renders, samples, slope_mb_per_thousand: slope, passes };
  } finally {
    closeConnections();
    await isolate.stop();
  }
}

async function held(isolate: Isolate): Promise<Held> {
  const { heap_mb, buffers_mb } = await isolate.live();
  return { live_mb: heap_mb + buffers_mb, resident_mb: await isolate.resident() };
}
