import { z } from "@hono/zod-openapi";
import {
  disabledReasons,
  eventTypes,
  eventWishes,
  mostPerSecond,
  outcomes,
  usualPerSecond,
} from "../../../src/webhooks/index.ts";

const When = z.iso.datetime();
const WebhookIdText = z.string().openapi({ example: "whk_7m2k9q4x8v1c5n3b6z0t2w4r8y" });
const DeliveryIdText = z.string().openapi({ example: "msg_7m2k9q4x8v1c5n3b6z0t2w4r8y" });

const settings = {
  url: z.string().min(1).max(2_048).openapi({
    description: "https and port 443; its host has to lead to public addresses, now and each time it is sent to",
    example: "https://hooks.example.com/chitra",
  }),
  description: z.string().trim().max(500),
  event_types: z
    .array(z.enum(eventWishes as [string, ...string[]]))
    .min(1)
    .max(eventWishes.length)
    .transform((given) => [...new Set(given)])
    .openapi({
      type: "array",
      items: { type: "string", enum: [...eventWishes] },
      description: "Types, all of an area, or everything",
      example: ["infographic.*"],
    }),
  headers: z.record(z.string().max(100), z.string().max(1_024)).openapi({
    description:
      "Sent along with each delivery: `authorization`, `cf-access-client-id`, `cf-access-client-secret` and `x-…`, at most ten. Their values are shown nowhere.",
    example: { "x-tenant": "north" },
  }),
  max_per_second: z.int().min(1).max(mostPerSecond),
};

export const WebhookRequest = z
  .strictObject({
    url: settings.url,
    description: settings.description.default(""),
    event_types: settings.event_types,
    headers: settings.headers.default({}),
    max_per_second: settings.max_per_second.default(usualPerSecond),
  })
  .openapi("WebhookRequest");

export const WebhookChange = z
  .strictObject({ ...settings, enabled: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "has no field to change")
  .openapi("WebhookChange", { example: { description: "Staging" } });

export const WebhookAnswer = z
  .object({
    id: WebhookIdText,
    mode: z.enum(["live", "test"]),
    url: z.string(),
    description: z.string(),
    event_types: z.array(z.string()),
    header_names: z.array(z.string()),
    max_per_second: z.int(),
    api_version: z.string().openapi({ description: "What payloads look like; it stays as it was at the beginning" }),
    enabled: z.boolean(),
    disabled_at: When.nullable(),
    disabled_reason: z
      .enum(disabledReasons)
      .nullable()
      .openapi({ description: "`gone`: it answered 410. `failing`: nothing succeeded for five days" }),
    failing_since: When.nullable().openapi({ description: "The first failure since the last success" }),
    last_delivered_at: When.nullable(),
    old_secret_until: When.nullable().openapi({
      description: "Until when messages carry the signature of the secret before, too",
    }),
    created_at: When,
    created_by: z.string(),
    updated_at: When,
  })
  .openapi("Webhook");
export type WebhookAnswer = z.infer<typeof WebhookAnswer>;

const secret = z.string().openapi({ description: "Shown only here", example: "whsec_…" });

export const AddedWebhook = z.object({ webhook: WebhookAnswer, secret }).openapi("AddedWebhook");

export const SecretRotation = z
  .strictObject({
    grace_seconds: z
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(86_400)
      .describe("How long messages carry both signatures; 0 ends the old secret at once"),
  })
  .openapi("SecretRotation");

export const ReplayRequest = z
  .strictObject({
    since: When.openapi({ example: "2026-11-29T00:00:00Z" }),
    which: z
      .enum(["failed", "all"])
      .default("failed")
      .describe("`failed`: what failed, and what happened while it was disabled. `all`: also what was delivered"),
  })
  .openapi("ReplayRequest");

export const ReplayAnswer = z
  .object({
    replayed: z.int().openapi({ description: "Deliveries on their way, at most 1,000 a call" }),
    more: z.boolean().openapi({ description: "The same request again goes on" }),
  })
  .openapi("ReplayAnswer");

export const DeliveryAnswer = z
  .object({
    id: DeliveryIdText.openapi({ description: "The header `webhook-id`; the same for every attempt" }),
    webhook_id: WebhookIdText,
    event_id: z.string(),
    event_type: z.string(),
    state: z.enum(["pending", "delivered", "failed"]),
    attempts: z.int(),
    next_attempt_at: When.nullable(),
    last_status: z.int().nullable(),
    last_problem: z.string().nullable(),
    created_at: When,
    ended_at: When.nullable(),
  })
  .openapi("WebhookDelivery");
export type DeliveryAnswer = z.infer<typeof DeliveryAnswer>;

export const DeliveryList = z.object({
  deliveries: z.array(DeliveryAnswer),
  next: DeliveryIdText.nullable().openapi({ description: "`after` of the next page; null at the end" }),
});

export const DeliveryDetails = DeliveryAnswer.extend({
  payload: z.string().openapi({ description: "The body, byte for byte" }),
  log: z
    .array(
      z.object({
        attempt: z.int(),
        at: When,
        outcome: z.enum(outcomes),
        status: z.int().nullable(),
        latency_ms: z.int(),
        request_headers: z.record(z.string(), z.string()).openapi({ description: "Without what is secret" }),
        response_body: z.string().nullable().openapi({ description: "Its first 4 KB" }),
        problem: z.string().nullable(),
      }),
    )
    .openapi({ description: "The newest first, at most 50" }),
}).openapi("WebhookDeliveryDetails");

export const DeliveryQuery = z.strictObject({
  webhook_id: z.string().max(64).optional(),
  state: z.enum(["pending", "delivered", "failed"]).optional(),
  event_type: z.enum(eventTypes as [string, ...string[]]).optional(),
  since: When.optional(),
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe("Part of what went wrong, or the whole id of a delivery, an event or what it is about"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(64).optional().describe("The `next` of the page before"),
});

export const DeliveryDays = z.object({
  days: z
    .array(z.object({ date: z.iso.date(), delivered: z.int(), failed: z.int(), attempts: z.int() }))
    .openapi({ description: "By UTC day, the newest first" }),
});

export const DoctorRequest = z
  .strictObject({
    headers: z
      .record(z.string().max(200), z.string().max(4_096))
      .openapi({ description: "As they came in; more than the three of webhooks do no harm" }),
    body: z.string().max(100_000).openapi({ description: "As it came in" }),
    secret: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "The one you verify with. Without it, that of the webhook it was sent to" }),
    received_at: When.optional().openapi({ description: "By the clock of your server" }),
  })
  .openapi("DoctorRequest", {
    example: {
      headers: {
        "webhook-id": "msg_7m2k9q4x8v1c5n3b6z0t2w4r8y",
        "webhook-timestamp": "1796000000",
        "webhook-signature": "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
      },
      body: '{"type":"infographic.completed"}',
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    },
  });

export const DoctorAnswer = z
  .object({
    valid: z.boolean(),
    findings: z.array(
      z.object({
        code: z.string().openapi({ example: "body_reserialised", description: "Stable, for programs" }),
        severity: z.enum(["error", "warning"]),
        message: z.string(),
      }),
    ),
  })
  .openapi("DoctorAnswer");

export const EventCatalogue = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      summary: z.string(),
      schema: z.record(z.string(), z.unknown()).openapi({ description: "JSON Schema of the body" }),
      example: z.record(z.string(), z.unknown()),
    }),
  ),
});
