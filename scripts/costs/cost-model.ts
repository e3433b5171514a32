/** What a month is billed by, each in its own unit. */
export type Meters = {
  requests: number;
  cpuMs: number;
  r2Writes: number;
  r2Reads: number;
  r2GbMonths: number;
  d1RowsRead: number;
  d1RowsWritten: number;
  objectRequests: number;
  objectGbSeconds: number;
};
type Meter = keyof Meters;

/** USD for each `per` beyond what is `included` a month: Workers Paid, as docs/costs.md names the sources. */
export const prices: Record<Meter, { included: number; per: number; usd: number }> = {
  requests: { included: 10e6, per: 1e6, usd: 0.3 },
  cpuMs: { included: 30e6, per: 1e6, usd: 0.02 },
  r2Writes: { included: 1e6, per: 1e6, usd: 4.5 },
  r2Reads: { included: 10e6, per: 1e6, usd: 0.36 },
  r2GbMonths: { included: 10, per: 1, usd: 0.015 },
  d1RowsRead: { included: 25e9, per: 1e6, usd: 0.001 },
  d1RowsWritten: { included: 50e6, per: 1e6, usd: 1 },
  objectRequests: { included: 1e6, per: 1e6, usd: 0.15 },
  objectGbSeconds: { included: 400_000, per: 1e6, usd: 12.5 },
};

const none: Meters = {
  requests: 0,
  cpuMs: 0,
  r2Writes: 0,
  r2Reads: 0,
  r2GbMonths: 0,
  d1RowsRead: 0,
  d1RowsWritten: 0,
  objectRequests: 0,
  objectGbSeconds: 0,
};

/** An object has 128 MB and is awake for some 5 ms a request. */
const objectSeconds = 0.125 * 0.005;

/** What one of each takes. CPU in ms is rounded up from the bench. */
export const actions = {
  /** By a signed link, from the isolate or the edge's cache: neither D1, an object nor R2. */
  linkHit: { ...none, requests: 1, cpuMs: 1 },
  /** By a signed link, out of R2. */
  linkStored: { ...none, requests: 1, cpuMs: 2, r2Reads: 1 },
  /** With a key or a session: two limiters, and a row of the key at most each half second. */
  ownHit: { ...none, requests: 1, cpuMs: 3, d1RowsRead: 1, objectRequests: 2, objectGbSeconds: 2 * objectSeconds },
  /** POST, and the first GET of its PNG: SVG and PNG stored; limiters and ledger; the row, its indexes, two entries of usage. */
  drawn: {
    ...none,
    requests: 2,
    cpuMs: 90,
    r2Writes: 2,
    r2Reads: 1,
    r2GbMonths: 130e-6,
    d1RowsRead: 4,
    d1RowsWritten: 8,
    objectRequests: 4,
    objectGbSeconds: 4 * objectSeconds,
  },
} satisfies Record<string, Meters>;
export type Action = keyof typeof actions;

const meters = Object.keys(none) as Meter[];

/** What a month of so many of each takes, by meter. */
export function monthOf(counts: Partial<Record<Action, number>>): Meters {
  const month = { ...none };
  for (const [action, count = 0] of Object.entries(counts) as [Action, number][])
    for (const meter of meters) month[meter] += actions[action][meter] * count;
  return month;
}

/** USD a month beyond what the plan of 5 USD includes, by meter. */
export function billOf(month: Meters): Meters {
  const bill = { ...none };
  for (const meter of meters) {
    const { included, per, usd } = prices[meter];
    bill[meter] = (Math.max(0, month[meter] - included) / per) * usd;
  }
  return bill;
}

export const total = (bill: Meters): number => meters.reduce((sum, meter) => sum + bill[meter], 0);
