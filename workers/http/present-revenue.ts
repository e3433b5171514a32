import { type Closing, monthMetrics } from "../../src/revenue/index.ts";

export const iso = (at: number): string => new Date(at).toISOString();

export const presentClosing = ({ knownAt, closedAt, ...closing }: Closing) => ({
  ...closing,
  ...{ known_at: iso(knownAt), closed_at: iso(closedAt), metrics: monthMetrics(closing.figures) },
});
