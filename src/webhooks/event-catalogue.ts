import { z } from "zod";
import { apiKeyEvents } from "./events/api-keys.ts";
import { batchEvents } from "./events/batches.ts";
import { billingEvents } from "./events/billing.ts";
import type { EventDefinition } from "./events/define-events.ts";
import { infographicEvents } from "./events/infographics.ts";
import { releaseEvents } from "./events/releases.ts";
import { usageEvents } from "./events/usage.ts";
import { webhookEvents } from "./events/webhooks.ts";

/** All that a webhook can hear of, by type. */
export const eventCatalogue: Readonly<Record<string, EventDefinition>> = {
  ...infographicEvents,
  ...batchEvents,
  ...usageEvents,
  ...apiKeyEvents,
  ...billingEvents,
  ...releaseEvents,
  ...webhookEvents,
};

export const eventTypes: readonly string[] = Object.keys(eventCatalogue);

/** What an endpoint can ask for: a type, all of an area such as `batch.*`, or `*`. */
export const eventWishes: readonly string[] = [
  "*",
  ...new Set(eventTypes.map((type) => `${type.split(".")[0]}.*`)),
  ...eventTypes,
];

/** Payloads carry the version that their endpoint was made with. */
export const apiVersions = ["2026-11-29"] as const;
export type ApiVersion = (typeof apiVersions)[number];
export const latestApiVersion: ApiVersion = apiVersions[0];

/** The body of a delivery, around the data of its type. */
export const envelope = (type: string, data: z.ZodType) =>
  z.object({
    id: z.string().describe("Of the event; `webhook-id` is that of the delivery"),
    type: z.literal(type),
    timestamp: z.iso.datetime().describe("When it happened"),
    sequence: z.int().min(1).describe("Grows with each event of the organization and mode; deliveries may overtake each other"),
    api_version: z.enum(apiVersions),
    mode: z.enum(["live", "test"]),
    data,
  });
