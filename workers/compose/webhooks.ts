import { waitUntil } from "cloudflare:workers";
import { recordEvent } from "../../src/flows/record-event.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { fetchWebhookSender } from "../../src/platform/cloudflare/fetch-webhook-sender.ts";
import { objectDeliveryGate } from "../../src/platform/cloudflare/object-delivery-gate.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { webCryptoSecretBox } from "../../src/platform/cloudflare/web-crypto-secret-box.ts";
import { database } from "../../src/platform/db/client.ts";
import type { EventSink } from "../../src/platform/ports/event-sink.ts";
import {
  deliveryRepository,
  eventRepository,
  replayRepository,
  retentionRepository,
  webhookRepository,
} from "../../src/webhooks/index.ts";
import { readEnv } from "../env.ts";
import type { WebhookDeps } from "../http/deps.ts";
import { logUnsentEvents } from "../queues/log-unsent-events.ts";
import { readWebhookSettings } from "../webhook-settings.ts";
import { queueDeps } from "./jobs.ts";
import { ask, buildUrlRules } from "./outside.ts";

export function buildWebhooks(env: Env): WebhookDeps {
  const { DB, WEBHOOK_ENDPOINT } = readEnv(env);
  const { secretsKey } = readWebhookSettings({ ...env });
  const db = database(DB);
  return {
    ...queueDeps(env),
    random: Math.random,
    webhooks: webhookRepository(db),
    deliveries: deliveryRepository(db),
    events: eventRepository(db),
    replays: replayRepository(db),
    retention: retentionRepository(db),
    secretBox: webCryptoSecretBox(secretsKey),
    urlRules: buildUrlRules(env),
    sender: fetchWebhookSender({ fetch: ask, clock: systemClock }),
    gate: objectDeliveryGate(WEBHOOK_ENDPOINT),
    notifications: notificationRepository(db),
  };
}

export function buildEvents(env: Env): EventSink {
  const db = database(env.DB);
  const deps = { ...queueDeps(env), deliveries: deliveryRepository(db), events: eventRepository(db) };
  return recordEvent({ ...deps, outlive: waitUntil, onFailure: logUnsentEvents });
}
