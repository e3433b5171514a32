import type { z } from "@hono/zod-openapi";
import type { EventId } from "../../src/kernel/ids.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { type Attempt, type Delivery, eventCatalogue, messageOf, type Webhook } from "../../src/webhooks/index.ts";
import type { DeliveryAnswer, DeliveryDetails, WebhookAnswer } from "./schemas/webhooks.ts";

const timestamp = (at: Instant): string => new Date(at).toISOString();
const timestampOrNull = (at: Instant | null): string | null => (at === null ? null : timestamp(at));

export function presentWebhook(webhook: Webhook): WebhookAnswer {
  const { id, mode, url, description, eventTypes, headerNames, perSecond, apiVersion } = webhook;
  return {
    ...{ id, mode, url, description, event_types: eventTypes, header_names: headerNames },
    ...{ max_per_second: perSecond, api_version: apiVersion, enabled: webhook.disabledAt === null },
    disabled_at: timestampOrNull(webhook.disabledAt),
    disabled_reason: webhook.disabledReason,
    failing_since: timestampOrNull(webhook.failingSince),
    last_delivered_at: timestampOrNull(webhook.lastDeliveredAt),
    old_secret_until: timestampOrNull(webhook.graceEndsAt),
    created_at: timestamp(webhook.createdAt),
    created_by: webhook.createdBy,
    updated_at: timestamp(webhook.updatedAt),
  };
}

export const presentDelivery = (delivery: Delivery): DeliveryAnswer => ({
  id: delivery.id,
  webhook_id: delivery.webhookId,
  event_id: delivery.eventId,
  event_type: delivery.eventType,
  state: delivery.state,
  attempts: delivery.attempts,
  next_attempt_at: delivery.state === "pending" ? timestamp(delivery.dueAt) : null,
  last_status: delivery.lastStatus,
  last_problem: delivery.lastProblem,
  created_at: timestamp(delivery.createdAt),
  ended_at: timestampOrNull(delivery.endedAt),
});

type Details = { delivery: Delivery; payload: string; log: readonly Attempt[] };

export const presentDetails = ({ delivery, payload, log }: Details): z.infer<typeof DeliveryDetails> => ({
  ...presentDelivery(delivery),
  payload,
  log: log.map(({ attempt, at, outcome, status, latency, requestHeaders, responseBody, problem }) => ({
    ...{ attempt, at: timestamp(at), outcome, status, latency_ms: latency },
    ...{ request_headers: requestHeaders, response_body: responseBody, problem },
  })),
});

/** The example of an event as it would arrive. */
export function exampleMessage(type: string, apiVersion: string): Record<string, unknown> {
  const at = instant(Date.parse("2026-11-29T09:30:00Z"));
  const id = "evt_7m2k9q4x8v1c5n3b6z0t2w4r8y" as EventId;
  const data = eventCatalogue[type]?.example as Record<string, unknown>;
  return JSON.parse(messageOf({ id, mode: "live", type, sequence: 42, at, data }, apiVersion));
}
