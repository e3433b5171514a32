/** Milliseconds at the middle and near the worst of many. */
export type Spread = { p50: number; p95: number };

export const spread = (samples: readonly number[]): Spread => ({
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
});

/** Between the two nearest ranks, as spreadsheets do it. `share` is from 0 to 1. */
function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(rank)] ?? Number.NaN, sorted[Math.ceil(rank)] ?? Number.NaN];
  return low + (high - low) * (rank % 1);
}
