import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inProject } from "../../scripts/project.ts";
import { requireCommand } from "../../scripts/terminal/run-command.ts";
import { freePort } from "../../tests/support/free-port.ts";
import { ask } from "../runtime/request.ts";
import { openInspector } from "./inspector.ts";

/** One Worker alone in a workerd of its own: what that holds is what the isolate costs. */
export type Isolate = {
  draw(document: string): Promise<void>;
  /** What is still held after garbage was collected: JavaScript's own, and buffers with WebAssembly's memory. */
  live(): Promise<{ heap_mb: number; buffers_mb: number }>;
  /** All of the process, as Linux counts it. */
  resident(): Promise<number>;
  stop(): Promise<void>;
};

export async function startIsolate(): Promise<Isolate> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-memory-"));
  await requireCommand("wrangler", ["deploy", "--dry-run", "--config", "bench/worker/memory.toml", "--outdir", folder]);
  const [port, inspectorPort] = [await freePort(), await freePort()];
  await writeFile(join(folder, "config.capnp"), await configOf(folder, port));

  const { default: workerd } = createRequire(inProject("package.json"))("workerd") as { default: string };
  const inspected = `--inspector-addr=127.0.0.1:${inspectorPort}`;
  const child = spawn(workerd, ["serve", join(folder, "config.capnp"), inspected], { stdio: "ignore" });
  process.once("exit", () => child.kill("SIGKILL"));
  const url = new URL(`http://127.0.0.1:${port}`);
  const get = (path: string) => ask({ url, host: "memory.bench", path });
  for (let turn = 0; turn < 400; turn++) {
    if (await get("/").catch(() => undefined)) break;
    await sleep(50);
  }
  const inspector = await openInspector(inspectorPort);

  return {
    draw: async (document) => void (await get(`/${document}`)),
    async live() {
      // V8 frees the buffers of what it collected beside the program, and counts them until it collects again.
      for (let collection = 0; collection < 3; collection++) {
        await get("/gc");
        await sleep(100);
      }
      const { usedSize, backingStorageSize } = await inspector.heapUsage();
      return { heap_mb: usedSize / 1e6, buffers_mb: backingStorageSize / 1e6 };
    },
    async resident() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
    },
    async stop() {
      inspector.close();
      child.kill("SIGKILL");
      await rm(folder, { recursive: true });
    },
  };
}

async function configOf(folder: string, port: number): Promise<string> {
  const wasm = (await readdir(folder)).filter((name) => name.endsWith(".wasm"));
  const modules = [
    '(name = "memory.js", esModule = embed "memory.js")',
    ...wasm.map((name) => `(name = "./${name}", wasm = embed "${name}")`),
  ];
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = ["--expose-gc"],
  services = [
    (name = "main", worker = .memory),
    (name = "assets", disk = (path = ${JSON.stringify(inProject("dist/assets"))})),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const memory :Workerd.Worker = (
  modules = [${modules.join(", ")}],
  bindings = [(name = "ASSETS", service = "assets")],
  compatibilityDate = "2026-11-01",
);
`;
}
