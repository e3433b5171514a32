import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProject, projectRoot } from "../../scripts/project.ts";
import { freePort, takePort } from "../support/free-port.ts";

type Outcome = { code: number | null; output: string };

describe("npm start", () => {
  let data = "";
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "chitra-start-"));
  });
  afterAll(() => rm(data, { recursive: true }));

  it("draws a first picture through the API and ends well with --once", { timeout: 180_000 }, async () => {
    const port = await freePort();
    const started = Date.now();

    const { code, output } = await start("--once", "--port", String(port), "--data", data);

    expect(output).toContain("out/first.png");
    expect(code).toBe(0);
    const path = inProject("out/first.png");
    expect((await stat(path)).mtimeMs).toBeGreaterThan(started);
    const picture = PNG.sync.read(await readFile(path));
    expect(picture.width).toBeGreaterThanOrEqual(1080);
    expect(picture.height).toBeGreaterThanOrEqual(1080);
    expect(coloursOf(picture)).toBeGreaterThan(20);
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
  });

  it("says in one line that a port is taken", async () => {
    const { port, close } = await takePort();

    const { code, output } = await start("--port", String(port));
    await close();

    expect(code).toBe(1);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).toContain(`Port ${port} is taken`);
    expect(output).toContain("--port");
  });

  it("tells what it can do", async () => {
    const { code, output } = await start("--help");

    expect(code).toBe(0);
    expect(output).toContain("--once");
    expect(output).toContain("--port");
  });

  it("refuses a flag it doesn't know in one line", async () => {
    const { code, output } = await start("--prot", "9000");

    expect(code).toBe(2);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).toContain("--prot");
  });
});

function start(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [inProject("scripts/start.ts"), ...args], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

const coloursOf = ({ data }: PNG): number => new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
