import { parseArgs } from "node:util";
import { CommandLineError } from "../scripts/terminal/command-line-error.ts";

export type BenchOptions = { rounds: number; json: boolean; save: boolean; profile: boolean; help: boolean };

export const usage = `npm run bench                  draw three documents with every engine, in turn, on workerd
npm run bench -- --rounds 60   more than 30 rounds: steadier figures
npm run bench -- --profile     also where our own time goes, stage by stage
npm run bench -- --json        the figures as JSON and nothing else
npm run bench -- --save        append them to docs/benchmarks.md

The pictures that were compared are in out/bench/ afterwards.`;

/** Throws a `CommandLineError` with exit code 2 for a flag that doesn't exist or a count that can't be. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { rounds, ...options } = parse(args);
  if (!/^\d{1,4}$/.test(rounds) || Number(rounds) < 1)
    throw misused(`--rounds takes a number from 1 to 9999, and got "${rounds}".`);
  return { ...options, rounds: Number(rounds) };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: "string", default: "30" },
        json: { type: "boolean", default: false },
        save: { type: "boolean", default: false },
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
