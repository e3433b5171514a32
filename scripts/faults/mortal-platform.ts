import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inProject, projectRoot } from "../project.ts";
import { CommandLineError } from "../terminal/command-line-error.ts";
import { commandEnvironment, requireCommand } from "../terminal/run-command.ts";

export type MortalPlatform = {
  url: string;
  /** Of wrangler, whose child workerd is. */
  pid: number;
  /** SIGKILL to wrangler and workerd at once: nobody gets to finish or to write anything. */
  kill(): Promise<void>;
};

type Place = {
  built: string;
  data: string;
  port: number;
  inspectorPort?: number;
  variables?: Readonly<Record<string, string>>;
};

const readyWithin = 60_000;
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Bundles the Worker once: a platform that is started often only has to boot. */
export async function buildWorker(built: string, entry = inProject("workers/index.ts")): Promise<void> {
  await requireCommand("wrangler", ["deploy", entry, "--dry-run", "--outdir", built]);
  // Named after its entry.
  const name = `${basename(entry, ".ts")}.js`;
  if (name !== "index.js") await rename(join(built, name), join(built, "index.js"));
}

/** The built Worker on workerd, in a process group of its own, with everything it stores in `data`. */
export async function startMortalPlatform(place: Place): Promise<MortalPlatform> {
  const child = spawn("wrangler", devArguments(place), {
    cwd: projectRoot,
    env: commandEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => printed.push(chunk));
  const letLive = dieWithThisProcess(child);
  const kill = () => killGroup(child).finally(letLive);

  const url = `http://127.0.0.1:${place.port}`;
  if (await untilHealthy(url, child)) return { url, pid: child.pid ?? 0, kill };
  await kill();
  throw new CommandLineError(`The platform didn't start:\n\n${printed.join("").trim()}`);
}

const devArguments = ({ built, data, port, inspectorPort = 0, variables = {} }: Place): string[] => [
  "dev",
  `${built}/index.js`,
  "--no-bundle",
  ...["--config", inProject("wrangler.toml"), "--ip", "127.0.0.1", "--port", String(port)],
  ...["--inspector-port", String(inspectorPort)],
  ...Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
  ...["--persist-to", data, "--log-level", "warn", "--show-interactive-dev-session", "false"],
  ...Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
];

async function untilHealthy(url: string, child: ChildProcess): Promise<boolean> {
  for (const deadline = Date.now() + readyWithin; Date.now() < deadline && child.exitCode === null; await sleep(30)) {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

/** A group of its own outlives its starter unless told. Answers how to call that off. */
function dieWithThisProcess(child: ChildProcess): () => void {
  const onExit = () => signalGroup(child);
  const onSignal = () => process.exit(1);
  process.on("exit", onExit);
  for (const signal of endings) process.on(signal, onSignal);
  return () => {
    process.off("exit", onExit);
    for (const signal of endings) process.off(signal, onSignal);
  };
}

async function killGroup(child: ChildProcess): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, "close") : undefined;
  signalGroup(child);
  // "close" comes when the pipes are closed, which workerd holds as well: then all of the group is gone.
  await ended;
}

function signalGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}
