import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { commandEnvironment, requireCommand } from "../terminal/run-command.ts";

export type Platform = {
  url: string;
  /** Ends workerd and everything that was started with it. */
  stop(): Promise<void>;
  /** What it printed, once it has ended by itself or by `stop`. */
  ended: Promise<string>;
};

const readyWithin = 60_000;
const endsWithin = 5_000;
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export const applyMigrations = (data: string): Promise<string> =>
  requireCommand("wrangler", ["d1", "migrations", "apply", "DB", "--local", "--persist-to", data]);

/** The Worker on workerd with its database, pictures and page, answering on localhost. Ends together with this process. */
export async function startPlatform(port: number, data: string): Promise<Platform> {
  const child = spawn("wrangler", wranglerArguments(port, data), {
    cwd: projectRoot,
    env: commandEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own: wrangler starts workerd, and both end together.
    detached: true,
  });
  const ended = collectOutput(child);
  const platform = { url: `http://localhost:${port}`, ended, stop: () => stopGroup(child, ended) };
  for (const signal of stopSignals) process.once(signal, () => platform.stop().finally(() => process.exit(0)));
  await untilHealthy(platform);
  return platform;
}

const wranglerArguments = (port: number, data: string): string[] => [
  "dev",
  ...["--port", String(port), "--inspector-port", "0", "--persist-to", data],
  ...["--log-level", "warn", "--show-interactive-dev-session", "false"],
];

function collectOutput(child: ChildProcess): Promise<string> {
  const printed: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", () => resolve(Buffer.concat(printed).toString("utf8").trim()));
  });
}

async function untilHealthy({ url, ended, stop }: Platform): Promise<void> {
  let output: string | undefined;
  ended.then((printed) => {
    output = printed;
  });
  for (const deadline = Date.now() + readyWithin; Date.now() < deadline; await sleep(50)) {
    if (output !== undefined) throw new CommandLineError(`The platform ended while it was starting:\n\n${output}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  await stop();
  throw new CommandLineError(`The platform didn't answer on ${url}/health within ${readyWithin / 1000} s:\n\n${output ?? ""}`);
}

async function stopGroup(child: ChildProcess, ended: Promise<string>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const inTime = await Promise.race([ended.then(() => true), sleep(endsWithin, false, { ref: false })]);
  if (!inTime) signalGroup(child, "SIGKILL");
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Nothing of the group is left to signal.
  }
}
