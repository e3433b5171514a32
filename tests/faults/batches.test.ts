import { expect, it } from "vitest";
import { runBatchFaults } from "../../scripts/faults/batches/run-batch-faults.ts";

it("draws and charges every row once, where the platform is killed twice and its queue loses and repeats messages", async () => {
  const { faults, drawn, charged, rows } = await runBatchFaults({ rows: 50, kills: 2 });

  expect(faults).toEqual([]);
  expect(drawn).toBe(rows - 1);
  expect(charged).toBe(drawn);
}, 400_000);
