import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { inProject, projectRoot } from "../project.ts";
import { CommandLineError } from "./command-line-error.ts";

export type CommandResult = { ok: boolean; output: string };

/** Tools from npm come first on the path, so a tool that starts `node` gets the one this project pins. */
export const commandEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [inProject("node_modules/.bin"), process.env.PATH ?? ""].join(delimiter),
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
});

/** For output that is kept: it may be printed anywhere, so it comes without colours. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({ ...commandEnvironment(), NO_COLOR: "1", FORCE_COLOR: undefined });

/** Runs an npm-installed tool quietly and keeps what it printed, for the reader to see if it fails. */
export function runCommand(command: string, args: readonly string[], cwd = projectRoot): Promise<CommandResult> {
  const child = spawn(command, args, { cwd, env: plainEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
  const printed: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));

  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ ok: false, output: `${command} could not be started: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(printed).toString("utf8").trim() }));
  });
}

/** The same, where a failure ends the whole command. */
export async function requireCommand(command: string, args: readonly string[]): Promise<string> {
  const { ok, output } = await runCommand(command, args);
  if (!ok) throw new CommandLineError(`\`${command} ${args.join(" ")}\` failed:\n\n${output}`);
  return output;
}
