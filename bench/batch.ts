import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../scripts/faults/free-port.ts";
import { buildWorker, startMortalPlatform } from "../scripts/faults/mortal-platform.ts";
import { seedTenants } from "../scripts/faults/seed-tenants.ts";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { applyMigrations } from "../scripts/start/apply-migrations.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { clientOf } from "./batch/client.ts";
import { formatReport } from "./batch/format-report.ts";
import { measureArchive, measureFairness, measureLoop, measureSize, mostMultiple, type Size } from "./batch/measure-batches.ts";

const usage = `npm run bench:batch                        how fast batches are drawn, how fairly, and in how much memory, on workerd
npm run bench:batch -- --rows 500,1000     of how many rows; the last gives the archive
npm run bench:batch -- --json              the figures as JSON`;

const loopRows = 200;

async function bench(): Promise<number> {
  const rows = { type: "string", default: "500,2000,1000" } as const;
  const { values } = parseArgs({
    options: { rows, json: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const folder = await mkdtemp(join(tmpdir(), "chitra-batch-"));
  try {
    const report = await measure(folder, values.rows.split(",").map(Number));
    console.log(values.json ? JSON.stringify(report, null, 2) : formatReport(report));
    return report.fairness.multiple <= mostMultiple ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measure(folder: string, sizes: readonly number[]) {
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  await Promise.all([buildWorker(built), applyMigrations(data)]);
  const [large, small] = await seedTenants(data, ["infographics:write", "batches:*"]);
  if (!large || !small) throw new Error("Two organizations are needed.");
  const { url, pid, kill } = await startMortalPlatform({ built, data, port: await freePort() });
  try {
    const clients = { large: clientOf(url, large.token), small: clientOf(url, small.token) };
    await measureSize(clients.small, pid, 20);
    await measureLoop(clients.small, pid, 20);
    const loop = await measureLoop(clients.large, pid, loopRows);
    const measured: Size[] = [];
    let last = "";
    for (const rows of sizes) {
      const { id, ...size } = await measureSize(clients.large, pid, rows);
      measured.push(size);
      last = id;
    }
    const archive = await measureArchive(clients.large, pid, last);
    const fairness = await measureFairness(clients, Math.min(1_000, Math.max(...sizes)));
    return { loop, sizes: measured.toSorted((one, other) => one.rows - other.rows), archive, fairness };
  } finally {
    await kill();
  }
}

export type BatchReport = Awaited<ReturnType<typeof measure>>;

await runMain(import.meta.url, bench);
