import { parseArgs } from "node:util";
import { CommandLineError } from "../../scripts/terminal/command-line-error.ts";

export const usage = `npm run bench:memory                    what drawing takes of memory in workerd: one page, then 10,000 others
npm run bench:memory -- --renders 500   fewer of them
npm run bench:memory -- --json          the figures as JSON and nothing else
npm run bench:memory -- --gate          fail where a page takes more than 48 MB, or the line isn't flat

Linux only: it reads /proc.`;

export type MemoryOptions = { renders: number; json: boolean; gate: boolean; help: boolean };

export function readOptions(args: readonly string[]): MemoryOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        renders: { type: "string", default: "10000" },
        json: { type: "boolean", default: false },
        gate: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const renders = Number(values.renders);
    if (!Number.isInteger(renders) || renders < 20)
      throw new Error(`--renders takes a number from 20 on, and got "${values.renders}".`);
    return { ...values, renders };
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? error.message : String(error), 2);
  }
}
