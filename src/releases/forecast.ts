import { releases, thresholdOf } from "./roadmap.ts";

/** Months from the last one until a gate opens; null where the trajectory doesn't lead there within ten years. */
export type GateForecast = {
  release: string;
  threshold: number;
  expected: number | null;
  early: number | null;
  late: number | null;
};

const horizon = 120;
const monthsRead = 6;

/**
 * When the revenue side of each gate would open if growth went on as in the last six months: at their median, and between
 * their quartiles. What else a gate asks for is taken to hold.
 */
export function forecastGates(revenues: readonly number[]): GateForecast[] {
  const recent = revenues.slice(-monthsRead - 1);
  const growths = recent.slice(1).flatMap((mrr, index) => {
    const before = recent[index] ?? 0;
    return before > 0 ? [mrr / before - 1] : [];
  });
  const sorted = growths.sort((one, other) => one - other);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return releases.map((release) => {
    const threshold = thresholdOf(release);
    const until = (growth: number | undefined) => monthsUntil(recent, threshold, growth);
    return { release: release.id, threshold, expected: until(middle), early: until(high), late: until(low) };
  });
}

/** Two months at the threshold in a row, or one that is reached by a growth of a fifth. */
function monthsUntil(revenues: readonly number[], threshold: number, growth: number | undefined): number | null {
  let [before, current] = [revenues.at(-2) ?? 0, revenues.at(-1) ?? 0];
  for (let months = 0; months <= horizon; months++) {
    const hasMomentum = before > 0 && (current - before) * 100 >= before * 20;
    if (current >= threshold && (before >= threshold || hasMomentum)) return months;
    if (growth === undefined) return null;
    [before, current] = [current, current * (1 + growth)];
  }
  return null;
}

/** Linear between the two nearest; undefined of nothing. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
