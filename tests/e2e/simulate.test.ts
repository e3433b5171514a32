import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { applyMigrations } from "../../scripts/start/apply-migrations.ts";
import { startPlatform } from "../../scripts/start/platform.ts";
import { requireCommand } from "../../scripts/terminal/run-command.ts";
import { freePort } from "../support/free-port.ts";
import { signInOperator } from "../support/sign-in-operator.ts";

let data = "";
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "chitra-simulated-"));
});
afterAll(() => rm(data, { recursive: true }));

it("a simulated company is there for the operators of a platform that is started on it", { timeout: 240_000 }, async () => {
  const lived = await requireCommand("node", [
    "scripts/simulate.ts",
    "--months",
    "3",
    "--seed",
    "7",
    "--until",
    "2026-10",
    "--data",
    data,
  ]);
  expect(lived.split("\n").filter((line) => line.startsWith("| 2026-"))).toHaveLength(3);

  await applyMigrations(data);
  const platform = await startPlatform(await freePort(), data);
  try {
    const ask = await signInOperator(new URL(platform.url), (email) =>
      requireCommand("node", ["scripts/operator.ts", "add", email, "--data", data]),
    );
    type Months = { closings: { month: string; kind: string; metrics: { mrr: number } }[] };
    const { closings } = (await ask("GET", "/admin/v1/revenue/months")) as Months;
    const finals = closings.filter(({ kind }) => kind === "final");
    expect(finals.map(({ month }) => month)).toEqual(["2026-08", "2026-09", "2026-10"]);
    expect(finals.at(-1)?.metrics.mrr).toBeGreaterThan(0);
    type Board = { releases: { id: string; latest: { inputs: { month: string } } | null }[] };
    const { releases } = (await ask("GET", "/admin/v1/releases")) as Board;
    expect(releases.map(({ latest }) => latest?.inputs.month)).toEqual(Array.from({ length: 6 }, () => "2026-10"));
  } finally {
    await platform.stop();
  }
});
