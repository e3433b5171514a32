import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../project.ts";
import { commandEnvironment } from "../terminal/run-command.ts";
import { countTests, type TestCount } from "./count-tests.ts";

/** Runs every test, or those that `args` choose, in full view, and counts them. */
export async function runVitest(args: readonly string[]): Promise<TestCount> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-tests-"));
  const reportPath = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
    const exitCode = await inFullView("vitest", ["run", ...reporters, ...args]);
    const report = await readFile(reportPath, "utf8").catch(() => undefined);
    return countTests(report === undefined ? undefined : JSON.parse(report), exitCode);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function inFullView(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, { cwd: projectRoot, env: commandEnvironment(), stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
