import { formatTable } from "../report/format-table.ts";
import type { Memory } from "./measure-memory.ts";

export function formatMemory({ idle, page, renders, samples, slope_mb_per_thousand }: Memory): string {
  const series = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(" ");
  return `${formatTable([
    ["MB", "live", "of the process"],
    ["idle", idle.live_mb.toFixed(1), idle.resident_mb.toFixed(1)],
    ["a page of 1080 × 1600, above idle", page.live_mb.toFixed(1), page.resident_mb.toFixed(1)],
  ])}

after each fortieth of ${renders} other documents
live: ${series(samples.map(({ live_mb }) => live_mb))}
of the process: ${series(samples.map(({ resident_mb }) => resident_mb))}
a thousand renders add ${slope_mb_per_thousand.toFixed(2)} MB in the second half`;
}
