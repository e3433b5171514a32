import { spread } from "../report/spread.ts";
import { type Engines, inTurn, type Rival } from "./part.ts";

export type Sizes = {
  /** p50 by number of blocks. */
  rows: { blocks: number; ours_ms: number; takumi_ms: number }[];
  /** Growth of time with size from 10 blocks on: 1 is twice as long for twice as much. */
  exponent: Record<Rival, number>;
};

const counts = [1, 5, 10, 20, 40, 60];
const warmUps = 2;

/** One page with ever more blocks, drawn without the bands of the one before. */
export async function measureSizes({ arrange, draw }: Engines, rounds: number): Promise<Sizes> {
  const samples = counts.map((blocks) => ({ blocks, ours: [] as number[], takumi: [] as number[] }));
  for (let round = 0; round < rounds + warmUps; round++)
    for (const sample of samples) {
      const name = `sized~${sample.blocks}~${round}`;
      await arrange(name);
      for (const rival of inTurn(round)) {
        const milliseconds = await draw(rival, name, { cold: true });
        if (round >= warmUps) sample[rival].push(milliseconds);
      }
    }
  const rows = samples.map(({ blocks, ours, takumi }) => ({
    blocks,
    ours_ms: spread(ours).p50,
    takumi_ms: spread(takumi).p50,
  }));
  const large = rows.filter(({ blocks }) => blocks >= 10);
  const growth = (key: "ours_ms" | "takumi_ms"): number => exponentOf(large.map((row) => [row.blocks, row[key]]));
  return { rows, exponent: { ours: growth("ours_ms"), takumi: growth("takumi_ms") } };
}

/** The slope of a line through the logarithms, by least squares. */
export function exponentOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const top = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return top / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
