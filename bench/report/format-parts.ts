import type { Bundle } from "../parts/bundle.ts";
import type { Concurrent } from "../parts/concurrent.ts";
import type { OnePicture } from "../parts/one-picture.ts";
import type { Sizes } from "../parts/sizes.ts";
import type { TextChange } from "../parts/text-changes.ts";
import type { Throughput } from "../parts/throughput.ts";
import { formatTable } from "./format-table.ts";
import type { Spread } from "./spread.ts";

export type Parts = {
  text?: TextChange[];
  concurrent?: Concurrent;
  one_picture?: OnePicture;
  throughput?: Throughput;
  sizes?: Sizes;
  bundle?: Bundle;
};

/** Each part that was measured, as a table or a line. */
export const formatParts = ({ text, concurrent, one_picture, throughput, sizes, bundle }: Parts): string[] => [
  ...(text ? [formatText(text)] : []),
  ...(concurrent ? [formatConcurrent(concurrent)] : []),
  ...(one_picture ? [formatOnePicture(one_picture)] : []),
  ...(throughput ? [formatThroughput(throughput)] : []),
  ...(sizes ? [formatSizes(sizes)] : []),
  ...(bundle ? [formatBundle(bundle)] : []),
];

const pair = ({ p50, p95 }: Spread): string => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;

const formatText = (changes: readonly TextChange[]): string =>
  formatTable([
    ["other words, ms", "", "ours", "Takumi", "ratio"],
    ...changes.map(({ document, change, ours_ms, takumi_ms, ratio }) => [
      document,
      change === "edited" ? "one word" : "all words",
      pair(ours_ms),
      pair(takumi_ms),
      ratio.toFixed(2),
    ]),
  ]);

const formatConcurrent = ({ at_once, ours_ms, takumi_ms, ratio, ours_wait, takumi_wait }: Concurrent): string =>
  formatTable([
    [`${at_once} requests at once, ms`, "ours", "Takumi", "ratio"],
    ["until the last is answered", ours_ms.toFixed(0), takumi_ms.toFixed(0), ratio.toFixed(2)],
    ["one waits, p50 / p95", pair(ours_wait), pair(takumi_wait), (ours_wait.p50 / takumi_wait.p50).toFixed(2)],
  ]);

const formatOnePicture = ({ at_once, one_ms, different_ms, ratio }: OnePicture): string =>
  formatTable([
    [`${at_once} requests at once of the product, ms`, "one new picture", `${at_once} new pictures`, "ratio"],
    ["until the last is answered", one_ms.toFixed(0), different_ms.toFixed(0), ratio.toFixed(3)],
  ]);

const formatThroughput = ({ documents, ours_per_second, takumi_per_second, ratio, memory_mb }: Throughput): string =>
  `${formatTable([
    [`${documents} different documents`, "ours", "Takumi", "ratio"],
    ["pictures per second", ours_per_second.toFixed(1), takumi_per_second.toFixed(1), ratio.toFixed(2)],
  ])}\nmemory of workerd after each tenth, MB: ${memory_mb.map((megabytes) => megabytes.toFixed(0)).join(" ")}`;

const formatSizes = ({ rows, exponent }: Sizes): string =>
  `${formatTable([
    ["blocks", "ours, ms", "Takumi, ms", "ratio"],
    ...rows.map(({ blocks, ours_ms, takumi_ms }) => [
      String(blocks),
      ours_ms.toFixed(1),
      takumi_ms.toFixed(1),
      (ours_ms / takumi_ms).toFixed(2),
    ]),
  ])}\nexponent from 10 to 60 blocks: ours ${exponent.ours.toFixed(2)}, Takumi ${exponent.takumi.toFixed(2)}`;

const formatBundle = ({ modules, kilobytes, gzip_kilobytes, startup_ms }: Bundle): string =>
  `the Worker as it is uploaded: ${modules} modules, ${kilobytes} kB, ${gzip_kilobytes} kB gzip; its start keeps the thread busy for ${startup_ms.toFixed(0)} ms`;
