import { z } from "zod";
import { count, defineEvents } from "./define-events.ts";

export const usageEvents = defineEvents({
  "usage.threshold_reached": {
    summary: "50, 80 or 100 percent of what the plan includes in a month are used",
    data: z.object({
      period: z.string().regex(/^\d{4}-\d{2}$/),
      threshold_percent: z.int(),
      included_renders: count.optional(),
    }),
    example: { period: "2026-11", threshold_percent: 80, included_renders: 3_000 },
  },
});
