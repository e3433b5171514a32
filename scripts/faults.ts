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

type Part = { kills: number; run: (kills: number) => Promise<{ faults: string[]; told: string }> };

/** What is killed under load, and how often unless `--kills` says otherwise. */
const parts: Record<string, Part> = {
  renders: {
    kills: 50,
    async run(kills) {
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
    async run(kills) {
      const onKill = (kill: number, drawn: number) => console.log(`kill ${String(kill).padStart(3)}   ${drawn} rows drawn`);
      const report = await runBatchFaults({ kills, rows: 1_000, onKill });
      return { faults: report.faults, told: tellBatchReport(report) };
    },
  },
  payments: {
    kills: 30,
    async run(kills) {
      const onKill = (kill: number, acknowledged: number) =>
        console.log(`kill ${String(kill).padStart(3)}   ${acknowledged} webhooks acknowledged`);
      const report = await runPaymentFaults({ kills, months: 50, onKill });
      return { faults: report.faults, told: tellPaymentReport(report) };
    },
  },
  webhooks: {
    kills: 30,
    async run(kills) {
      const onKill = (kill: number, arrived: number) =>
        console.log(`kill ${String(kill).padStart(3)}   ${arrived} deliveries arrived`);
      const report = await runWebhookFaults({ kills, deliveries: 2_000, onKill });
      return { faults: report.faults, told: tellWebhookReport(report) };
    },
  },
};

/** Kills the platform under load, and counts what was lost or done twice. */
async function faults(): Promise<number> {
  const { values } = parseArgs({ options: { kills: { type: "string" }, only: { type: "string" } } });
  const chosen = Object.entries(parts).filter(([name]) => values.only === undefined || values.only === name);
  if (chosen.length === 0) throw new CommandLineError(`--only takes one of ${Object.keys(parts).join(", ")}.`, 2);

  await step({ label: "fonts and icons", work: prepareAssets });
  let found = 0;
  for (const [, { kills, run }] of chosen) {
    const { faults, told } = await run(readKills(values.kills) ?? kills);
    for (const fault of faults.slice(0, 20)) console.error(fault);
    console.log(`\n${told}\n`);
    found += faults.length;
  }
  return found === 0 ? 0 : 1;
}

function readKills(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const kills = Number(text);
  if (!Number.isInteger(kills) || kills < 1) throw new CommandLineError("--kills takes a whole number from 1.", 2);
  return kills;
}

await runMain(import.meta.url, faults);
