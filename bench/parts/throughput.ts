import { type Engines, inTurn } from "./part.ts";
import { residentMegabytes } from "./resident-megabytes.ts";

/** `memory_mb`: what workerd holds, all engines together, after each tenth of the documents. */
export type Throughput = {
  documents: number;
  ours_per_second: number;
  takumi_per_second: number;
  /** Ours ÷ Takumi's: above 1 ours draws more. */
  ratio: number;
  memory_mb: number[];
};

const batch = 25;

/** Many different documents, one after another, a batch by each in turn. */
export async function measureThroughput({ arrange, draw }: Engines, documents: number): Promise<Throughput> {
  const spent = { ours: 0, takumi: 0 };
  const memory: number[] = [];
  const batches = Math.ceil(documents / batch);
  for (let number = 0; number < batches; number++) {
    const names = Array.from({ length: Math.min(batch, documents - number * batch) }, (_, at) => `many~${number * batch + at}`);
    for (const name of names) await arrange(name);
    for (const rival of inTurn(number)) {
      const started = performance.now();
      for (const name of names) await draw(rival, name);
      spent[rival] += performance.now() - started;
    }
    if ((number + 1) % Math.ceil(batches / 10) === 0) memory.push(await residentMegabytes());
  }
  const perSecond = (milliseconds: number): number => (documents / milliseconds) * 1000;
  return {
    documents,
    ours_per_second: perSecond(spent.ours),
    takumi_per_second: perSecond(spent.takumi),
    ratio: spent.takumi / spent.ours,
    memory_mb: memory,
  };
}
