import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { plainEnvironment } from "../terminal/run-command.ts";

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

/** Of the Worker's environment, instead of what wrangler.toml says. */
type Variables = Readonly<Record<string, string>>;

/** The Worker on workerd with its database, pictures and page, answering on localhost. Ends together with this process. */
export async function startPlatform(port: number, data: string, variables: Variables = {}): Promise<Platform> {
  const child = spawn("wrangler", wranglerArguments(port, data, variables), {
    cwd: projectRoot,
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own: wrangler starts workerd, and both end together.
    detached: true,
  });
  const printed = collectOutput(child);
  const ended = new Promise<string>((resolve) => {
    child.on("error", ({ message }) => resolve(message));
    child.on("close", () => resolve(printed.text.trim()));
  });
  const platform = { url: `http://localhost:${port}`, ended, stop: () => stopGroup(child, ended) };
  for (const signal of stopSignals) process.once(signal, () => platform.stop().finally(() => process.exit(0)));

  const healthy = await untilHealthy(platform.url, () => hasEnded(child) || printed.text.includes("Build failed"));
  if (healthy) return platform;
  await platform.stop();
  throw new CommandLineError(`The platform didn't start:\n\n${await ended}`);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const wranglerArguments = (port: number, data: string, variables: Variables): string[] => [
  "dev",
  ...["--port", String(port), "--inspector-port", "0", "--persist-to", data],
  ...["--log-level", "warn", "--show-interactive-dev-session", "false"],
  ...Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
];

type Printed = { text: string };

function collectOutput(child: ChildProcess): Printed {
  const printed = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      printed.text += chunk;
    });
  }
  return printed;
}

async function untilHealthy(url: string, hasFailed: () => boolean): Promise<boolean> {
  for (const deadline = Date.now() + readyWithin; Date.now() < deadline && !hasFailed(); await sleep(50)) {
    // While the Worker is being built wrangler holds a request back, so no question may wait for long.
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
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
