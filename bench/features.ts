import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../scripts/faults/free-port.ts";
import { buildWorker, startMortalPlatform } from "../scripts/faults/mortal-platform.ts";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { inProject } from "../scripts/project.ts";
import { applyMigrations } from "../scripts/start/apply-migrations.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { measureReach } from "./reach/measure-reach.ts";

const rounds = 3_000;
const warmUp = 200;

const usage = `npm run bench:features    what a feature costs a route, and how long a trigger and a kill switch take to reach every
route in two isolates

Ends with 1 where one of them took longer than promised.`;

/** Five seconds, and the way to the database and back on a busy machine. */
const promised = 6_000;
const kills = 5;

async function bench(): Promise<number> {
  if (process.argv.includes("--help")) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  await measureCost();
  const { routes, trigger, kills: killed } = await measureReach(kills);
  const longest = Math.max(...killed);
  console.log(`a trigger reached ${routes} routes in two isolates ${trigger.toFixed(0)} ms after the cron at most`);
  console.log(`${killed.length} turns of a kill switch reached theirs after at most ${longest.toFixed(0)} ms`);
  return Math.max(trigger, longest) <= promised ? 0 : 1;
}

/** A route behind a feature against the same route without, asked in turn over loopback. */
async function measureCost(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-features-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  await buildWorker(built, inProject("bench/worker/features.ts"));
  await applyMigrations(data);
  const platform = await startMortalPlatform({ built, data, port: await freePort() });
  try {
    const times = { bare: [] as number[], gated: [] as number[] };
    for (let round = 0; round < rounds + warmUp; round++)
      for (const route of ["bare", "gated"] as const) {
        const started = performance.now();
        const answer = await fetch(`${platform.url}/${route}`);
        if ((await answer.text()) !== "open") throw new Error(`/${route} answered ${answer.status}.`);
        if (round >= warmUp) times[route].push(performance.now() - started);
      }
    const [bare, gated] = [times.bare, times.gated].map((each) => each.sort((one, other) => one - other));
    for (const share of [0.5, 0.95]) {
      const [without, behind] = [bare, gated].map((each) => each?.[Math.floor(rounds * share)] ?? 0) as [number, number];
      const figures = `${without.toFixed(3)} ms bare, ${behind.toFixed(3)} ms behind a feature`;
      console.log(`p${share * 100}: ${figures}, ratio ${(behind / without).toFixed(3)}`);
    }
  } finally {
    await platform.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

await runMain(import.meta.url, bench);
