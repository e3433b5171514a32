import type { Instant } from "../kernel/time.ts";
import { type Batch, settled } from "./batch.ts";

export type Progress = { perMinute: number | null; secondsLeft: number | null };

/** At the rate so far. Null until a few are done, and once there is nothing left. */
export function progressOf(
  batch: Pick<Batch, "total" | "drawn" | "failed" | "cancelled" | "startedAt" | "endedAt" | "state">,
  now: Instant,
): Progress {
  const done = batch.drawn + batch.failed;
  if (batch.startedAt === null || done < 3) return { perMinute: null, secondsLeft: null };
  const seconds = Math.max(1, ((batch.endedAt ?? now) - batch.startedAt) / 1_000);
  const perSecond = done / seconds;
  const left = batch.state === "running" ? (batch.total - settled(batch)) / perSecond : null;
  return { perMinute: Math.round(perSecond * 600) / 10, secondsLeft: left === null ? null : Math.ceil(left) };
}

/** Quarters that a batch has passed by its last item, in percent: each is told once. */
export function quarterPassed({
  total,
  drawn,
  failed,
  cancelled,
}: Pick<Batch, "total" | "drawn" | "failed" | "cancelled">): number | undefined {
  const done = drawn + failed + cancelled;
  const quarter = Math.floor((done * 4) / total);
  const before = Math.floor(((done - 1) * 4) / total);
  return quarter > before && quarter < 4 ? quarter * 25 : undefined;
}
