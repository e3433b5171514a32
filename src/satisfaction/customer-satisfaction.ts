/** Ratings of 4 and 5, of all. */
export type Satisfaction = { satisfied: number; ratings: number };

/** In percent, with the ends within which the share of all customers is with 95% confidence; null without a rating. */
export type SatisfactionBand = { percent: number; low: number; high: number } | null;

const z = 1.959964;

/** Wilson's interval, which holds for few ratings and shares near 0 and 1 as well (Wilson 1927). */
export function satisfactionBand({ satisfied, ratings: n }: Satisfaction): SatisfactionBand {
  if (n === 0) return null;
  const share = satisfied / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const middle = share + (z * z) / (2 * n);
  const whole = 1 + (z * z) / n;
  return {
    percent: rounded(share),
    low: rounded(Math.max(0, (middle - spread) / whole)),
    high: rounded(Math.min(1, (middle + spread) / whole)),
  };
}

const rounded = (share: number): number => Math.round(share * 1_000) / 10;
