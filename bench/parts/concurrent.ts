import { type Spread, spread } from "../report/spread.ts";
import { type Engines, inTurn, rivals } from "./part.ts";

/** A wave of requests at once: until the last was answered, and what each waited. `ratio` of the whole, ours ÷ Takumi's. */
export type Concurrent = {
  at_once: number;
  ours_ms: number;
  takumi_ms: number;
  ratio: number;
  ours_wait: Spread;
  takumi_wait: Spread;
};

const atOnce = 64;
const waves = 6;

/** 64 requests at once for 64 different documents. */
export async function measureConcurrent({ arrange, draw }: Engines): Promise<Concurrent> {
  const whole = { ours: [] as number[], takumi: [] as number[] };
  const waits = { ours: [] as number[], takumi: [] as number[] };
  for (let wave = 0; wave < waves; wave++) {
    const names = Array.from({ length: atOnce }, (_, at) => `many~${10_000 + wave * atOnce + at}`);
    for (const name of names) await arrange(name);
    for (const rival of inTurn(wave)) {
      const started = performance.now();
      const waited = await Promise.all(names.map((name) => draw(rival, name, { atOnce: true })));
      if (wave === 0) continue;
      whole[rival].push(performance.now() - started);
      waits[rival].push(...waited);
    }
  }
  const [ours_ms, takumi_ms] = rivals.map((rival) => spread(whole[rival]).p50) as [number, number];
  return {
    at_once: atOnce,
    ours_ms,
    takumi_ms,
    ratio: ours_ms / takumi_ms,
    ours_wait: spread(waits.ours),
    takumi_wait: spread(waits.takumi),
  };
}
