import type { WebhookId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** `reserved`: at `until` it may pass without being counted again. */
export type Admission = { kind: "go" } | { kind: "wait"; until: Instant; reserved: boolean };

/** One for each webhook: how fast it is sent to, and whether it is left alone for a while because nobody answers. */
export type DeliveryGate = {
  admit(webhookId: WebhookId, request: { perSecond: number; hasSlot: boolean }): Promise<Admission>;
  /** Whether the endpoint is well, as far as an answer tells. */
  report(webhookId: WebhookId, isWell: boolean): Promise<void>;
};
