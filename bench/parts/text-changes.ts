import { type DocumentName, documentNames } from "../documents/index.ts";
import { type Spread, spread } from "../report/spread.ts";
import { type Engines, inTurn } from "./part.ts";

/** Ours ÷ Takumi's at p50. */
export type TextChange = {
  document: DocumentName;
  change: "edited" | "reworded";
  ours_ms: Spread;
  takumi_ms: Spread;
  ratio: number;
};

const warmUps = 4;

/** A picture again with other words on the same page: one of them (`edited`) or all (`reworded`). */
export async function measureTextChanges({ arrange, draw }: Engines, rounds: number): Promise<TextChange[]> {
  const changes: TextChange[] = [];
  for (const document of documentNames)
    for (const change of ["edited", "reworded"] as const) {
      const samples = { ours: [] as number[], takumi: [] as number[] };
      for (let round = 0; round < rounds + warmUps; round++) {
        const variant = `${document}~${change}~${round}`;
        await arrange(variant);
        for (const rival of inTurn(round)) {
          const milliseconds = await draw(rival, variant);
          if (round >= warmUps) samples[rival].push(milliseconds);
        }
      }
      const [ours_ms, takumi_ms] = [spread(samples.ours), spread(samples.takumi)];
      changes.push({ document, change, ours_ms, takumi_ms, ratio: ours_ms.p50 / takumi_ms.p50 });
    }
  return changes;
}
