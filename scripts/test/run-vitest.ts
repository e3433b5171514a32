import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject, projectRoot } from "../project.ts";
import { commandEnvironment } from "../terminal/run-command.ts";
import { countFileVariable } from "./count-reporter.ts";
import type { TestCount } from "./count-tests.ts";

const reporters = ["--reporter=default", `--reporter=${inProject("scripts/test/count-reporter.ts")}`];

/** Runs every test, or those that `args` choose, in full view, and counts them. */
export async function runVitest(args: readonly string[]): Promise<TestCount> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-tests-"));
  const countFile = join(folder, "count.json");
  try {
    const exitCode = await runInView(["run", ...reporters, ...args], { [countFileVariable]: countFile });
    const { passed, failed } = await readCount(countFile);
    // Vitest can call a run failed for a reason of its own, such as a name that no test has.
    return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readCount(path: string): Promise<TestCount> {
  const count = await readFile(path, "utf8").catch(() => undefined);
  return count === undefined ? { passed: 0, failed: 0 } : JSON.parse(count);
}

function runInView(args: readonly string[], environment: Record<string, string>): Promise<number> {
  const env = { ...commandEnvironment(), ...environment };
  const child = spawn("vitest", args, { cwd: projectRoot, env, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
