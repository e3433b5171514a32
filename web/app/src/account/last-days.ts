const dayLength = 86_400_000;

/** The last `count` days in UTC as `2026-11-24`, today's the last. */
export const lastDays = (count: number, now: number): string[] =>
  Array.from({ length: count }, (_, index) => new Date(now - (count - 1 - index) * dayLength).toISOString().slice(0, 10));
