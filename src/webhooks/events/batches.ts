import { z } from "zod";
import { count, defineEvents } from "./define-events.ts";

const progress = {
  batch_id: z.string(),
  total: count,
  completed: count,
  failed: count,
};
const schedule = "sch_7m2k9q4x8v1c5n3b6z0t2w4r8y";
const batch = "bat_7m2k9q4x8v1c5n3b6z0t2w4r8y";

export const batchEvents = defineEvents({
  "batch.progress": {
    summary: "Another quarter of a batch is done",
    data: z.object(progress),
    example: { batch_id: batch, total: 500, completed: 240, failed: 1 },
  },
  "batch.completed": {
    summary: "Every row of a batch is settled, and something of it is drawn",
    data: z.object({ ...progress, path: z.string() }),
    example: { batch_id: batch, total: 500, completed: 497, failed: 3, path: `/v1/batches/${batch}` },
  },
  "batch.failed": {
    summary: "Nothing of a batch could be drawn, or it was broken off: then what is drawn stays",
    data: z.object({ ...progress, code: z.string(), detail: z.string() }),
    example: { batch_id: batch, total: 500, completed: 0, failed: 500, code: "invalid_table", detail: "Row 1 has no cells." },
  },
  "batch.schedule_disabled": {
    summary: "Nothing of a schedule could be drawn for a day, five times or more; it rests until somebody resumes it",
    data: z.object({
      ...{ schedule_id: z.string(), name: z.string(), failures: count, code: z.string(), detail: z.string(), path: z.string() },
    }),
    example: {
      schedule_id: schedule,
      name: "cities.csv",
      failures: 6,
      code: "source_unavailable",
      detail: "The source answers 404.",
      path: `/v1/schedules/${schedule}`,
    },
  },
});
