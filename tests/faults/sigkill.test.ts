import { expect, it } from "vitest";
import { runFaults } from "../../scripts/faults/run-faults.ts";

/** In ms: a dead try gives its key up after 15 s, and on a slow machine a retry takes a while. */
const keyHeldFor = 25_000;

it("makes and counts every render once, where the platform is killed four times under load", async () => {
  const report = await runFaults({ kills: 4 });
  const { acknowledged } = report;

  expect(report.faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(20);
  expect(report).toMatchObject({ infographics: acknowledged, counted: acknowledged, copied: acknowledged });
  expect(report.retries).toBeGreaterThan(0);
  expect(report.leftOpen.endings).toEqual(report.leftOpen.renders > 0 ? { commit: report.leftOpen.renders } : {});
  expect(report.held.longest).toBeLessThan(keyHeldFor);
}, 180_000);
