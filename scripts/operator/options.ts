import { parseArgs } from "node:util";
import { CommandLineError } from "../terminal/command-line-error.ts";

export type OperatorCommand = { action: "add" | "remove"; email: string } | { action: "list" } | { action: "help" };

/** `environment` is undefined for the database on this machine. */
export type OperatorOptions = { command: OperatorCommand; environment: string | undefined; data: string };

export const usage = `npm run operator -- add EMAIL      make the account with this address an operator's
npm run operator -- remove EMAIL   and undo it
npm run operator -- list           who is one
  --remote                         of production, not of the database on this machine
  --remote --env staging           of staging
  --data DIR                       where this machine's database is, if not in .wrangler/state`;

/** Throws a `CommandLineError` with exit code 2 for what isn't in `usage`. */
export function readOptions(args: readonly string[]): OperatorOptions {
  const { values, positionals } = parse(args);
  const { remote, env, data } = values;
  if (env && !remote) throw misused("--env goes with --remote.");
  const environment = remote ? (env ?? "production") : undefined;
  return { command: values.help ? { action: "help" } : commandOf(positionals), environment, data };
}

function commandOf([action, email, ...rest]: readonly string[]): OperatorCommand {
  if (rest.length > 0) throw misused(`"${rest.join(" ")}" is too much.`);
  if (action === "list" && email === undefined) return { action };
  if (action !== "add" && action !== "remove") throw misused(action ? `There is no "${action}".` : "Say what to do.");
  if (!email || email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw misused(`${action} takes an e-mail address.`);
  return { action, email: email.toLowerCase() };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        remote: { type: "boolean", default: false },
        env: { type: "string" },
        data: { type: "string", default: ".wrangler/state" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
}

const misused = (message: string): CommandLineError =>
  new CommandLineError(`${message} \`npm run operator -- --help\` lists what there is.`, 2);
