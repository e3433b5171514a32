import { z } from "zod";
import { defineEvents } from "./define-events.ts";

export const releaseEvents = defineEvents({
  "release.triggered": {
    summary: "A release was opened, and its features with it",
    data: z.object({ release: z.string(), features: z.array(z.string()).max(100) }),
    example: { release: "1.3", features: ["batches", "progressive_generation"] },
  },
});
