import { parseArgs } from "node:util";

import { runBatchFaults } from "./faults/batches/run-batch-faults.ts";
import { tellReport } from "./faults/fault-report.ts";
import { runFaults } from "./faults/run-faults.ts";
import { prepareAssets } from "./prepare-assets.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

/**
 * Kills the platform under load, 50 times or as often as `--kills` says, and counts what was lost or counted twice; then
 * 30 times while it draws batches, with `--batch-rows` and `--batch-kills`. `--only` takes `renders` or `batches`.
 */
async function faults(): Promise<number> {
  const text = (value: string) => ({ type: "string", default: value }) as const;
  const options = { kills: text("50"), "batch-rows": text("1000"), "batch-kills": text("30"), only: text("") };
  const { values } = parseArgs({ options });
  const kills = wholeNumber("--kills", values.kills);
  const batches = {
    rows: wholeNumber("--batch-rows", values["batch-rows"]),
    kills: wholeNumber("--batch-kills", values["batch-kills"]),
  };

  await step({ label: "fonts and icons", work: prepareAssets });
  const rendersFaulty = values.only === "batches" ? 0 : await killRenders(kills);
  const batchesFaulty = values.only === "renders" ? 0 : await killBatches(batches);
  return rendersFaulty + batchesFaulty === 0 ? 0 : 1;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new CommandLineError(`${option} takes a whole number from 1.`, 2);
  return number;
}

async function killBatches({ rows, kills }: { rows: number; kills: number }): Promise<number> {
  const onKill = (kill: number, drawn: number) => console.log(`kill ${String(kill).padStart(3)}   ${drawn} rows drawn`);
  const report = await runBatchFaults({ rows, kills, onKill });
  for (const fault of report.faults.slice(0, 20)) console.error(fault);
  console.log(`
${kills} kills, ${report.rows} rows in ${report.seconds.toFixed(0)} s: ${report.drawn} drawn, ${report.charged} charged
${report.runs} runs, ${report.repeated} rows were taken up more than once
${report.faults.length} faults`);
  return report.faults.length;
}

async function killRenders(kills: number): Promise<number> {
  const report = await runFaults({
    kills,
    onKill: (kill, { acknowledged, faults }) =>
      console.log(`kill ${String(kill).padStart(3)}   ${acknowledged} renders acknowledged   ${faults} faults`),
  });
  for (const fault of report.faults.slice(0, 20)) console.error(fault);
  console.log(`\n${tellReport(report)}`);
  return report.faults.length;
}

await runMain(import.meta.url, faults);
