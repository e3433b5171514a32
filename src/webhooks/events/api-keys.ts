import { z } from "zod";
import { defineEvents, when } from "./define-events.ts";

const key = "key_7m2k9q4x8v1c5n3b6z0t2w4r8y";

export const apiKeyEvents = defineEvents({
  "api_key.rotated": {
    summary: "An API key got a successor, and works until it retires",
    data: z.object({ key_id: z.string(), replaced_by: z.string(), retires_at: when }),
    example: { key_id: key, replaced_by: "key_2n8c5v1x9q4m7k3b6z0t2w4r8y", retires_at: "2026-12-06T09:30:00.000Z" },
  },
  "api_key.quarantined": {
    summary: "An API key was found in public and may only read from now on",
    data: z.object({ key_id: z.string(), name: z.string(), hint: z.string(), source: z.string(), url: z.string() }),
    example: {
      key_id: key,
      name: "Nightly report",
      hint: "chi_live_4fGh…",
      source: "commit",
      url: "https://github.com/example/reports/blob/main/.env",
    },
  },
});
