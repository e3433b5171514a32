import { parseArgs } from "node:util";

import { runBatchFaults, tellBatchReport } from "./faults/batches/run-batch-faults.ts";
import { tellReport } from "./faults/fault-report.ts";
import { runPaymentFaults, tellPaymentReport } from "./faults/payments.ts";
import { runFaults } from "./faults/run-faults.ts";
import { runWebhookFaults, tellWebhookReport } from "./faults/webhooks.ts";
import { prepareAssets } from "./prepare-assets.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

type Load = { kills: number; rows: number; deliveries: number };
type Part = { kills: number; run: (load: Load) => Promise<{ faults: string[]; told: string }> };

const usage = `npm run test:faults                       kills the platform under load, and counts what was lost or done twice
npm run test:faults -- --only batches     one part: renders, batches, payments or webhooks
npm run test:faults -- --kills 6          so many deaths for each part; 50 for renders and 30 for the others otherwise
npm run test:faults -- --rows 200         of a batch; 1,000 otherwise
npm run test:faults -- --deliveries 400   to webhooks; 2,000 otherwise`;

/** What is killed under load, and how often unless `--kills` says otherwise. */
const parts: Record<string, Part> = {
  renders: {
    kills: 50,
    async run({ kills }) {
      const report = await runFaults({
        kills,
        onKill: (kill, { acknowledged, faults }) =>
          console.log(`kill ${String(kill).padStart(3)}   ${acknowledged} renders acknowledged   ${faults} faults`),
      });
      return { faults: report.faults, told: tellReport(report) };
    },
  },
  batches: {
    kills: 30,
    async run({ kills, rows }) {
      const onKill = (kill: number, drawn: number) => console.log(`kill ${String(kill).padStart(3)}   ${drawn} rows drawn`);
      const report = await runBatchFaults({ kills, rows, onKill });
      return { faults: report.faults, told: tellBatchReport(report) };
    },
  },
  payments: {
    kills: 30,
    async run({ kills }) {
      const onKill = (kill: number, acknowledged: number) =>
        console.log(`kill ${String(kill).padStart(3)}   ${acknowledged} webhooks acknowledged`);
      const report = await runPaymentFaults({ kills, months: 50, onKill });
      return { faults: report.faults, told: tellPaymentReport(report) };
    },
  },
  webhooks: {
    kills: 30,
    async run({ kills, deliveries }) {
      const onKill = (kill: number, arrived: number) =>
        console.log(`kill ${String(kill).padStart(3)}   ${arrived} deliveries arrived`);
      const report = await runWebhookFaults({ kills, deliveries, onKill });
      return { faults: report.faults, told: tellWebhookReport(report) };
    },
  },
};

const count = { type: "string" } as const;

async function faults(): Promise<number> {
  const { values } = parseArgs({
    options: { kills: count, rows: count, deliveries: count, only: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const chosen = Object.entries(parts).filter(([name]) => values.only === undefined || values.only === name);
  if (chosen.length === 0) throw new CommandLineError(`--only takes one of ${Object.keys(parts).join(", ")}.`, 2);
  const [rows, deliveries] = [readCount("rows", values.rows) ?? 1_000, readCount("deliveries", values.deliveries) ?? 2_000];
  const kills = readCount("kills", values.kills);

  await step({ label: "fonts and icons", work: prepareAssets });
  let found = 0;
  for (const [, part] of chosen) {
    const { faults, told } = await part.run({ kills: kills ?? part.kills, rows, deliveries });
    for (const fault of faults.slice(0, 20)) console.error(fault);
    console.log(`\n${told}\n`);
    found += faults.length;
  }
  return found === 0 ? 0 : 1;
}

function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new CommandLineError(`--${name} takes a whole number from 1.`, 2);
  return value;
}

await runMain(import.meta.url, faults);
