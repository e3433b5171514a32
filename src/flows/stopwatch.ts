/** Milliseconds by stage, to a tenth. */
export type Timings = Record<string, number>;

/**
 * Adds up what each stage of a request took. A deployed Worker's clock only moves on I/O, so there a stage that only
 * computes reads as 0 or takes part in the next one; under `wrangler dev` and in tests the figures are real.
 */
export type Stopwatch = {
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
  add(timings: Timings): void;
  readonly timings: Readonly<Timings>;
};

export function startStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const timings: Timings = {};
  const add = (stage: string, milliseconds: number) => {
    timings[stage] = Math.round(((timings[stage] ?? 0) + milliseconds) * 10) / 10;
  };

  return {
    timings,
    add(more) {
      for (const [stage, milliseconds] of Object.entries(more)) add(stage, milliseconds);
    },
    async time(stage, work) {
      const start = now();
      try {
        return await work();
      } finally {
        add(stage, now() - start);
      }
    },
  };
}
