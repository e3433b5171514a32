import { readFile } from "node:fs/promises";
import { type VerdictRecord, verifyVerdicts } from "../src/releases/verdict-chain.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";

const usage = "npm run releases:verify -- export.json    recompute every verdict of an export, without a database or a network";

async function verify(): Promise<number> {
  const [path, ...others] = process.argv.slice(2);
  if (path === undefined || others.length > 0) throw new CommandLineError(usage, 2);
  const records = await recordsIn(path);
  const faults = await verifyVerdicts(records);
  for (const { index, what } of faults) {
    const { release, inputs } = records[index] as VerdictRecord;
    console.log(`record ${index + 1}, ${release} in ${inputs?.month}: the ${what} isn't what it should be`);
  }
  const summary = `${records.length} verdicts recomputed, the last ${records.at(-1)?.hash ?? "none"}`;
  console.log(faults.length === 0 ? `${summary}: all as recorded.` : `${summary}: ${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function recordsIn(path: string): Promise<VerdictRecord[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandLineError(`There is no file ${path}.`, 2);
  });
  try {
    const { records } = JSON.parse(text) as { records?: VerdictRecord[] };
    if (Array.isArray(records)) return records;
  } catch {}
  throw new CommandLineError(`${path} is no export of GET /admin/v1/releases/verdicts.`, 2);
}

await runMain(import.meta.url, verify);
