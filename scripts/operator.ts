import { userInfo } from "node:os";
import { type OperatorCommand, type OperatorOptions, readOptions, usage } from "./operator/options.ts";
import { addStatement, listStatement, removeStatement } from "./operator/statements.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { requireCommand } from "./terminal/run-command.ts";
import { runMain } from "./terminal/run-main.ts";

type Row = { email: string; added_by?: string; added_at?: number; two_factor_enabled?: number };

async function operator(): Promise<number> {
  const { command, ...place } = readOptions(process.argv.slice(2));
  if (command.action === "help") {
    console.log(usage);
    return 0;
  }
  console.log(report(command, await query(statementOf(command), place)));
  return 0;
}

function statementOf(command: Exclude<OperatorCommand, { action: "help" }>): string {
  if (command.action === "list") return listStatement;
  const change = { email: command.email, by: userInfo().username, at: Date.now() };
  return command.action === "add" ? addStatement(change) : removeStatement(change);
}

function report(command: OperatorCommand, rows: Row[]): string {
  if (command.action === "add" || command.action === "remove") {
    if (rows.length > 0) return command.action === "add" ? added(command.email) : `${command.email} is no operator any more.`;
    throw new CommandLineError(
      command.action === "add"
        ? `No account has the confirmed address ${command.email}. Sign up with it first.`
        : `${command.email} isn't an operator's.`,
    );
  }
  return rows.length > 0 ? rows.map(lineOf).join("\n") : "There is no operator yet.";
}

const added = (email: string): string =>
  `${email} is an operator's. Each session needs a code of its authenticator app before /admin/v1 answers.`;

const lineOf = ({ email, added_by, added_at, two_factor_enabled }: Row): string => {
  const app = two_factor_enabled ? "with" : "WITHOUT";
  return `${email}   since ${new Date(added_at ?? 0).toISOString().slice(0, 10)}, by ${added_by}, ${app} an authenticator app`;
};

/** The rows of the last statement. */
async function query(sql: string, { environment, data }: Omit<OperatorOptions, "command">): Promise<Row[]> {
  const place = environment ? ["--remote", "--env", environment] : ["--local", "--persist-to", data];
  const output = await requireCommand("wrangler", ["d1", "execute", "DB", ...place, "--yes", "--json", "--command", sql]);
  const answers = JSON.parse(output.slice(output.indexOf("["))) as { results: Row[] }[];
  return answers.at(-1)?.results ?? [];
}

await runMain(import.meta.url, operator);
