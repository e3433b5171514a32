/**
 * How many requests took about how long: counts by bucket, those without a request left out. Below 16 ms a bucket is one
 * millisecond, above it an eighth of an octave.
 */
export type LatencyCounts = Readonly<Record<number, number>>;

/** So many buckets to each doubling; no value is further than half a bucket, 1/16, from what is told of it. */
const perOctave = 8;
const longest = 2 ** 31 - 1;

/** Adds a latency in whole milliseconds. */
export function countLatency(counts: LatencyCounts, milliseconds: number): LatencyCounts {
  const bucket = bucketOf(milliseconds);
  return { ...counts, [bucket]: (counts[bucket] ?? 0) + 1 };
}

export function addCounts(all: readonly LatencyCounts[]): LatencyCounts {
  const sums: Record<number, number> = {};
  for (const counts of all)
    for (const [bucket, count] of Object.entries(counts)) sums[Number(bucket)] = (sums[Number(bucket)] ?? 0) + count;
  return sums;
}

/**
 * The smallest latency that at least `share` of the requests didn't exceed (the nearest rank), in milliseconds and within
 * 1/16 of the true one. Null without a request.
 */
export function latencyAt(counts: LatencyCounts, share: number): number | null {
  const buckets = Object.entries(counts).map(([bucket, count]) => [Number(bucket), count] as const);
  const total = buckets.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;

  let missing = Math.max(1, Math.ceil(share * total));
  for (const [bucket, count] of buckets.toSorted(([one], [other]) => one - other)) {
    missing -= count;
    if (missing <= 0) return middleOf(bucket);
  }
  throw new Error("A share of all requests is among them.");
}

/** The leading four bits of the number, and how many follow them. */
function bucketOf(milliseconds: number): number {
  const value = Math.min(Math.max(0, Math.round(milliseconds)), longest);
  const shift = Math.max(0, 28 - Math.clz32(value));
  return shift * perOctave + Math.floor(value / 2 ** shift);
}

function middleOf(bucket: number): number {
  if (bucket < 2 * perOctave) return bucket;
  const shift = Math.floor(bucket / perOctave) - 1;
  const width = 2 ** shift;
  return (bucket - shift * perOctave) * width + (width - 1) / 2;
}
