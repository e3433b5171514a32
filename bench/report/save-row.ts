import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { inProject } from "../../scripts/project.ts";
import type { Report } from "./report.ts";

const page = "docs/benchmarks.md";

/** Appends a row for each document to the history at the end of the page. Tells cores and versions, not machines. */
export async function saveRow(report: Report): Promise<string> {
  const { rounds, documents } = report;
  const date = new Date().toISOString().slice(0, 10);
  const versions = `workerd ${await versionOf("workerd")}, satori ${await versionOf("satori")}, Takumi ${await versionOf("@takumi-rs/wasm")}`;
  const rows = documents.map((it) => {
    const times = [it.ours_png_ms, it.ours_whole_ms, it.naive_png_ms, it.takumi_png_ms].map(({ p50 }) => p50.toFixed(1));
    const ratios = [it.ratio_to_takumi, it.ratio_to_naive].map((ratio) => ratio.toFixed(2));
    const sizes = [it.bytes.ours, it.bytes.takumi].map((size) => (size / 1000).toFixed(0));
    return `| ${[date, it.name, ...times, ...ratios, ...sizes, `${availableParallelism()} cores, ${rounds} rounds, ${versions}`].join(" | ")} |`;
  });
  const written = await readFile(inProject(page), "utf8");
  const [before = "", ...after] = written.split(partsHeading);
  const parts = partRows(report).map((row) => `| ${[date, ...row].join(" | ")} |`);
  const history = [before.trimEnd(), ...rows].join("\n");
  await writeFile(
    inProject(page),
    `${history}\n\n${partsHeading}${[after.join(partsHeading).trimEnd(), ...parts].join("\n")}\n`,
  );
  return page;
}

const partsHeading = "### Other parts";

/** What was measured, and its figures in a few words. */
function partRows({ documents, text = [], concurrent, one_picture, throughput, sizes, bundle }: Report): string[][] {
  const share = (ratio: number): string => ratio.toFixed(2);
  const changes = (change: "edited" | "reworded"): string =>
    text
      .filter((row) => row.change === change)
      .map(({ document, ratio }) => `${document} ${share(ratio)}`)
      .join(", ");
  const hits = documents.map(({ name, ratio_cached }) => `${name} ${ratio_cached.toFixed(3)}`).join(", ");
  return [
    ...(documents.length > 0 ? [["a hit by a signed link ÷ drawing", hits]] : []),
    ...(text.length > 0
      ? [
          ["one other word ÷ Takumi", changes("edited")],
          ["all words ÷ Takumi", changes("reworded")],
        ]
      : []),
    ...(concurrent ? [[`${concurrent.at_once} at once ÷ Takumi`, share(concurrent.ratio)]] : []),
    ...(one_picture ? [["64 requests for one new picture ÷ 64 different", one_picture.ratio.toFixed(3)]] : []),
    ...(throughput ? [[`${throughput.documents} documents, pictures per second ÷ Takumi`, share(throughput.ratio)]] : []),
    ...(sizes
      ? [["exponent from 10 to 60 blocks", `${share(sizes.exponent.ours)}, Takumi ${share(sizes.exponent.takumi)}`]]
      : []),
    ...(bundle
      ? [
          ["the Worker, kB gzip", String(bundle.gzip_kilobytes)],
          ["its start, ms busy", bundle.startup_ms.toFixed(0)],
        ]
      : []),
  ];
}

async function versionOf(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(inProject("node_modules", name, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}
