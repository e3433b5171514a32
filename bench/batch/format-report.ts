import type { BatchReport } from "../batch.ts";
import { mostMultiple } from "./measure-batches.ts";

const cell = (value: number | string, width: number): string => String(value).padStart(width);

/** For a terminal. A ratio above 1 is faster than the loop. */
export function formatReport({ loop, sizes, archive, fairness }: BatchReport): string {
  const rows = sizes.map(({ rows: count, seconds, perSecond, firstPicture, before, peak, cpuPerRow }) =>
    [
      cell(count, 6),
      cell(seconds.toFixed(1), 8),
      cell(perSecond.toFixed(1), 8),
      cell((perSecond / loop.perSecond).toFixed(2), 7),
      cell((cpuPerRow * 1_000).toFixed(0), 8),
      cell((loop.cpuPerRow / cpuPerRow).toFixed(2), 7),
      cell(firstPicture.toFixed(2), 8),
      cell(before.toFixed(0), 7),
      cell(peak.toFixed(0), 6),
    ].join(""),
  );
  return `plain loop of ${loop.rows}: ${loop.perSecond.toFixed(1)} pictures a second, ${(loop.cpuPerRow * 1_000).toFixed(0)} ms of processor for each

  rows       s  rows/s  ÷loop  cpu ms  ÷loop  first s   MB at  peak
${rows.join("\n")}

archive: ${archive.files} pictures, ${archive.megabytes.toFixed(1)} MB in ${archive.seconds.toFixed(1)} s, ${archive.before.toFixed(0)} MB before, ${archive.peak.toFixed(0)} MB at most
fairness: ${fairness.rows} rows alone ${fairness.lone.toFixed(2)} s, beside a large batch ${fairness.beside.toFixed(2)} s: ${fairness.multiple.toFixed(1)} times (at most ${mostMultiple})`;
}
