import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inProject } from "../../project.ts";
import { applyMigrations } from "../../start/apply-migrations.ts";
import { withDatabases } from "../audit/with-databases.ts";
import { freePort } from "../free-port.ts";
import { buildWorker, type MortalPlatform, startMortalPlatform } from "../mortal-platform.ts";
import { seedTenants } from "../seed-tenants.ts";
import { auditBatches, type BatchAudit } from "./audit-batches.ts";
import { readBatch, type SentBatch, sendBatch, startBatch } from "./send-batch.ts";

type Run = { rows: number; kills: number; onKill?: (kill: number, drawn: number) => void };
export type BatchFaults = BatchAudit & { kills: number; rows: number; seconds: number };

/** In seconds, of a lease: what a kill leaves is found as soon as this. */
const lease = 2;
const tickEach = 1_000;
const doneWithin = 1_200_000;

/**
 * Kills the platform so many times while it draws a large batch and, beside it, a small one of another organization, with a
 * queue that loses and repeats messages. In the end the disk is audited by a reader that shares no code with the platform.
 */
export async function runBatchFaults({ rows, kills, onKill = () => {} }: Run): Promise<BatchFaults> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-batch-faults-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  const began = performance.now();
  try {
    await Promise.all([buildWorker(built, inProject("scripts/faults/worker/chaotic.ts")), applyMigrations(data)]);
    const [north, south] = await seedTenants(data, ["infographics:write", "batches:*"]);
    if (!north || !south) throw new Error("Two organizations are needed.");
    const variables = { JOB_LEASE_SECONDS: String(lease) };
    const start = async () => startMortalPlatform({ built, data, port: await freePort(), variables });

    let platform = await start();
    const large = await sendBatch(platform.url, { tenant: north, rows, name: "Large" });
    const small = await sendBatch(platform.url, { tenant: south, rows: Math.ceil(rows / 10), name: "Small" });
    for (const batch of [large, small]) await startBatch(platform.url, batch);

    for (let kill = 1; kill <= kills; kill++) {
      await untilDrawn(platform, large, Math.floor((large.titles.length * kill) / (kills + 1)));
      await sleep(Math.random() * 300);
      await platform.kill();
      platform = await start();
      onKill(kill, (await readBatch(platform.url, large)).counts.drawn);
    }
    for (const batch of [large, small]) await untilDone(platform, batch);
    await cron(platform, "7 * * * *");
    await platform.kill();

    const audit = await withDatabases(data, (databases) => auditBatches(databases, [large, small]));
    return { ...audit, kills, rows: rows + Math.ceil(rows / 10), seconds: (performance.now() - began) / 1_000 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** In words, for a terminal. */
export const tellBatchReport = ({ kills, rows, seconds, drawn, charged, runs, repeated, faults }: BatchFaults): string =>
  `${kills} kills, ${rows} rows in ${seconds.toFixed(0)} s: ${drawn} drawn, ${charged} charged
${runs} runs, ${repeated} rows were taken up more than once
${faults.length} faults`;

const untilDrawn = (platform: MortalPlatform, batch: SentBatch, drawn: number) =>
  until(platform, batch, ({ state, counts }) => counts.drawn >= drawn || state === "completed");

const untilDone = (platform: MortalPlatform, batch: SentBatch) => until(platform, batch, ({ state }) => state === "completed");

/** Ticks the minute's cron faster, as a machine has no minutes to wait. */
async function until(
  platform: MortalPlatform,
  batch: SentBatch,
  isReached: (standing: Awaited<ReturnType<typeof readBatch>>) => boolean,
): Promise<void> {
  for (const deadline = Date.now() + doneWithin; Date.now() < deadline; await sleep(tickEach)) {
    await cron(platform, "* * * * *");
    const standing = await readBatch(platform.url, batch).catch(() => undefined);
    if (standing && isReached(standing)) return;
  }
  throw new Error(`The batch ${batch.id} isn't done.`);
}

async function cron({ url }: MortalPlatform, expression: string): Promise<void> {
  const answer = await fetch(`${url}/cdn-cgi/handler/scheduled?cron=${encodeURIComponent(expression)}`).catch(() => undefined);
  await answer?.arrayBuffer();
}
