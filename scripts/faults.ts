import { parseArgs } from "node:util";

import { tellReport } from "./faults/fault-report.ts";
import { runFaults } from "./faults/run-faults.ts";
import { prepareAssets } from "./prepare-assets.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

/** Kills the platform under load, 50 times or as often as `--kills` says, and counts what was lost or counted twice. */
async function faults(): Promise<number> {
  const { values } = parseArgs({ options: { kills: { type: "string", default: "50" } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 1) throw new CommandLineError("--kills takes a whole number from 1.", 2);

  await step({ label: "fonts and icons", work: prepareAssets });
  const report = await runFaults({
    kills,
    onKill: (kill, { acknowledged, faults }) =>
      console.log(`kill ${String(kill).padStart(3)}   ${acknowledged} renders acknowledged   ${faults} faults`),
  });
  for (const fault of report.faults.slice(0, 20)) console.error(fault);
  console.log(`\n${tellReport(report)}`);
  return report.faults.length === 0 ? 0 : 1;
}

await runMain(import.meta.url, faults);
