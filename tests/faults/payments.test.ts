import { expect, it } from "vitest";
import { runPaymentFaults } from "../../scripts/faults/payments.ts";

it("applies each webhook of a payment provider once, where the platform is killed twice while they come", async () => {
  const report = await runPaymentFaults({ kills: 2, months: 2 });

  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ events: 28, documents: 16 });
}, 300_000);
