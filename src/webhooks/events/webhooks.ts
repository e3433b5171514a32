import { z } from "zod";
import { defineEvents } from "./define-events.ts";

export const webhookEvents = defineEvents({
  "webhook.test": {
    summary: "Somebody asked for a test; it goes to one endpoint, whatever that has chosen",
    data: z.object({ webhook_id: z.string(), message: z.string() }),
    example: { webhook_id: "whk_7m2k9q4x8v1c5n3b6z0t2w4r8y", message: "It works." },
  },
});
