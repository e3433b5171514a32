import { expect, it } from "vitest";
import { runWebhookFaults } from "../../scripts/faults/webhooks.ts";

it("delivers each event at least once, under one id, where the platform is killed twice while it sends", async () => {
  const report = await runWebhookFaults({ kills: 2, deliveries: 100 });

  expect(report.faults).toEqual([]);
  expect(report.deliveries).toBeGreaterThanOrEqual(100);
  expect(report.delivered).toBe(report.deliveries);
}, 300_000);
