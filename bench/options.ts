import { parseArgs } from "node:util";
import { CommandLineError } from "../scripts/terminal/command-line-error.ts";

export const partNames = ["drawing", "text", "concurrent", "throughput", "sizes", "bundle"] as const;
export type PartName = (typeof partNames)[number];
export type BenchOptions = {
  rounds: number;
  documents: number;
  only: readonly PartName[];
  json: boolean;
  save: boolean;
  gate: boolean;
  profile: boolean;
  help: boolean;
};

export const usage = `npm run bench                  everything below on workerd, every engine in turn: some 5 minutes
npm run bench -- --only text,sizes   only these parts:
                 drawing       three documents to PNG and SVG, and the product's answer to a second request
                 text          the same page with other words: one, and all of them
                 concurrent    64 requests at once: for 64 pictures, and for one
                 throughput    1,000 different documents in a row, and memory meanwhile
                 sizes         1 to 60 blocks
                 bundle        how large the Worker is, and how long it takes to start
npm run bench -- --documents 10000   more of them for the throughput
npm run bench -- --rounds 60   more than 30 rounds: steadier figures
npm run bench -- --profile     also where our own time goes, stage by stage
npm run bench -- --json        the figures as JSON and nothing else
npm run bench:save             append them to docs/benchmarks.md
npm run bench -- --gate        fail where a ratio is worse than its bar (bench/report/gate.ts)

The pictures that were compared are in out/bench/ afterwards.`;

/** Throws a `CommandLineError` with exit code 2 for a flag that doesn't exist or a count that can't be. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { rounds, documents, only, ...options } = parse(args);
  return {
    ...options,
    rounds: count("--rounds", rounds, 9999),
    documents: count("--documents", documents, 100_000),
    only: only === undefined ? partNames : partsIn(only),
  };
}

function count(flag: string, written: string, most: number): number {
  if (/^\d{1,6}$/.test(written) && Number(written) >= 1 && Number(written) <= most) return Number(written);
  throw misused(`${flag} takes a number from 1 to ${most}, and got "${written}".`);
}

function partsIn(written: string): PartName[] {
  return written.split(",").map((name) => {
    const part = partNames.find((candidate) => candidate === name.trim());
    if (!part) throw misused(`--only takes some of ${partNames.join(", ")}, and got "${name}".`);
    return part;
  });
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: "string", default: "30" },
        documents: { type: "string", default: "1000" },
        only: { type: "string" },
        json: { type: "boolean", default: false },
        save: { type: "boolean", default: false },
        gate: { type: "boolean", default: false },
        profile: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return values;
  } catch (error) {
    throw misused((error instanceof Error ? error.message : String(error)).replace(/\.?$/, "."));
  }
}

const misused = (message: string): CommandLineError =>
  new CommandLineError(`${message} \`npm run bench -- --help\` lists what there is.`, 2);
