import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { inProject } from "../../scripts/project.ts";
import type { Report } from "./report.ts";

const page = "docs/benchmarks.md";

/** Appends a row for each document to the history at the end of the page. Tells cores and versions, not machines. */
export async function saveRow({ rounds, documents }: Report): Promise<string> {
  const date = new Date().toISOString().slice(0, 10);
  const versions = `workerd ${await versionOf("workerd")}, satori ${await versionOf("satori")}, Takumi ${await versionOf("@takumi-rs/wasm")}`;
  const rows = documents.map((it) => {
    const times = [it.ours_png_ms, it.ours_whole_ms, it.naive_png_ms, it.takumi_png_ms].map(({ p50 }) => p50.toFixed(1));
    const ratios = [it.ratio_to_takumi, it.ratio_to_naive].map((ratio) => ratio.toFixed(2));
    const sizes = [it.bytes.ours, it.bytes.takumi].map((size) => (size / 1000).toFixed(0));
    return `| ${[date, it.name, ...times, ...ratios, ...sizes, `${availableParallelism()} cores, ${rounds} rounds, ${versions}`].join(" | ")} |`;
  });
  const written = await readFile(inProject(page), "utf8");
  await writeFile(inProject(page), `${written.trimEnd()}\n${rows.join("\n")}\n`);
  return page;
}

async function versionOf(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(inProject("node_modules", name, "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}
