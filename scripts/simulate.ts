import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { instant } from "../src/kernel/time.ts";
import { boundsOf, isRevenueMonth, monthAfter, monthAt, type RevenueMonth } from "../src/revenue/revenue-month.ts";
import { freePort } from "./faults/free-port.ts";
import { buildWorker, startMortalPlatform } from "./faults/mortal-platform.ts";
import { prepareAssets } from "./prepare-assets.ts";
import { inProject } from "./project.ts";
import { formatReport, type Report } from "./simulate/format-report.ts";
import { applyMigrations } from "./start/apply-migrations.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";

const usage = `npm run simulate -- --months 18 --seed 7    live a believable company through the real code, and print its months
npm run simulate -- --until 2026-10        … with that month as its last
npm run simulate -- --load                 … in the database of npm start, so that there is something to show
npm run simulate -- --data DIR             … in that of npm start -- --data DIR
npm run simulate -- --export file.json     … and write its verdicts down, for npm run releases:verify`;

async function simulate(): Promise<number> {
  const { values } = parseArgs({
    options: {
      months: { type: "string", default: "18" },
      seed: { type: "string", default: "7" },
      until: { type: "string" },
      data: { type: "string" },
      load: { type: "boolean", default: false },
      export: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [months, seed] = [count(values.months, "--months", 120), count(values.seed, "--seed", 2 ** 31)];
  await prepareAssets();
  const folder = await mkdtemp(join(tmpdir(), "chitra-simulation-"));
  try {
    const data = values.data ?? (values.load ? inProject(".wrangler/state") : join(folder, "data"));
    const until = lastMonth(values.until);
    const report = await liveThrough({ months, seed, until, data, built: join(folder, "built") });
    console.log(formatReport(report));
    if (report.troubles) console.log(`\nTwo bad months, from ${report.troubles} on.`);
    if (values.export) await writeFile(values.export, JSON.stringify({ records: report.records }, null, 2));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Life = { months: number; seed: number; until: RevenueMonth; data: string; built: string };

async function liveThrough({ months, seed, until, data, built }: Life): Promise<Report> {
  await buildWorker(built, inProject("scripts/simulate/worker/index.ts"));
  await applyMigrations(data);
  const platform = await startMortalPlatform({ built, data, port: await freePort() });
  try {
    const since = boundsOf(monthAfter(until, 1 - months)).start;
    await ask(`${platform.url}/simulate/begin?seed=${seed}&since=${since}`);
    for (let month = 0; month < months; month++) await ask(`${platform.url}/simulate/month`);
    return (await (await ask(`${platform.url}/simulate/finish`)).json()) as Report;
  } finally {
    await platform.kill();
  }
}

async function ask(url: string): Promise<Response> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(600_000) });
  if (!answer.ok) throw new CommandLineError(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** Without being told, the last that is over. */
function lastMonth(text?: string): RevenueMonth {
  const last = monthAfter(monthAt(instant(Date.now())), -1);
  if (text === undefined) return last;
  if (isRevenueMonth(text) && text <= last) return text;
  throw new CommandLineError(`--until takes a month that is over, such as ${last}, and got "${text}".`, 2);
}

function count(text: string, option: string, most: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > most)
    throw new CommandLineError(`${option} takes a whole number from 1 to ${most}, and got "${text}".`, 2);
  return number;
}

await runMain(import.meta.url, simulate);
