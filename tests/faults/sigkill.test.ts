import { expect, it } from "vitest";
import { runFaults } from "../../scripts/faults/run-faults.ts";

it("counts every render once, where the platform is killed five times under load", async () => {
  const report = await runFaults({ kills: 5 });

  expect(report.faults).toEqual([]);
  expect(report.retries).toBeGreaterThan(0);
  expect(report.acknowledged).toBeGreaterThan(100);
  expect(report.counted).toBe(report.acknowledged);
  expect(report.copied).toBe(report.acknowledged);
}, 180_000);
