export { type AttemptDeps, attemptDelivery } from "./attempt-delivery.ts";
export type { Attempt, Delivery } from "./delivery.ts";
export {
  type DeliveryRepository,
  deliveryRepository,
  type WaitingDelivery,
} from "./delivery-repository.ts";
export { diagnoseDelivery } from "./doctor/diagnose-delivery.ts";
export { admit, type GateState, newGate, report } from "./endpoint-gate.ts";
export { judgeHealth } from "./endpoint-health.ts";
export { apiVersions, envelope, eventCatalogue, eventTypes, eventWishes } from "./event-catalogue.ts";
export { type EventRepository, eventRepository } from "./event-repository.ts";
export { type FailureNotice, failureMail } from "./failure-mail.ts";
export { forgetDeliveries } from "./forget-deliveries.ts";
export { outcomes } from "./judge-reply.ts";
export {
  addWebhook,
  changeWebhook,
  type KeepWebhookDeps,
  removeWebhook,
  requireWebhook,
  rotateWebhookSecret,
} from "./keep-webhook.ts";
export { messageOf } from "./message.ts";
export { replayDelivery, replaySince, requireDelivery, sendTest } from "./replay-deliveries.ts";
export { type ReplayRepository, replayRepository } from "./replay-repository.ts";
export { type RetentionRepository, retentionRepository } from "./retention-repository.ts";
export { nextAttemptAt } from "./retry-schedule.ts";
export { disabledReasons, mostPerSecond, usualPerSecond, type Webhook } from "./webhook.ts";
export { type WebhookRepository, webhookRepository } from "./webhook-repository.ts";
