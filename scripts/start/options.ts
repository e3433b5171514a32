import { parseArgs } from "node:util";
import { CommandLineError } from "../terminal/command-line-error.ts";

export type StartOptions = { port: number; once: boolean; data: string; help: boolean };

export const usage = `npm start                   bring the whole platform up here, make a first infographic, keep serving
npm start -- --once         stop after the picture
npm start -- --port 9000    serve on another port than 8787
npm start -- --data DIR     keep the database and the pictures in DIR and not in .wrangler/state`;

/** Throws a `CommandLineError` with exit code 2 for a flag that doesn't exist or a port that can't be. */
export function readOptions(args: readonly string[]): StartOptions {
  const { port, ...options } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw misused(`--port takes a number from 1 to 65535, and got "${port}".`);
  }
  return { ...options, port: Number(port) };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8787" },
        once: { type: "boolean", default: false },
        data: { type: "string", default: ".wrangler/state" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    return values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw misused(message.replace(/\.?$/, "."));
  }
}

const misused = (message: string): CommandLineError =>
  new CommandLineError(`${message} \`npm start -- --help\` lists what there is.`, 2);
