import { formatTable } from "../report/format-table.ts";
import type { Memory } from "./measure-memory.ts";

export function formatMemory(memory: Memory): string {
  const { idle_mb, first_page_mb, tenth_page_mb, renders, samples_mb, slope_mb_per_thousand } = memory;
  return `${formatTable([
    ["MB of workerd", "above idle"],
    [`idle: ${idle_mb.toFixed(0)}`, ""],
    ["one page of 1080 × 1600", first_page_mb.toFixed(1)],
    ["the tenth time", tenth_page_mb.toFixed(1)],
  ])}

after each fortieth of ${renders} other documents: ${samples_mb.map((sample) => sample.toFixed(0)).join(" ")}
a thousand renders add ${slope_mb_per_thousand.toFixed(2)} MB in the second half`;
}
