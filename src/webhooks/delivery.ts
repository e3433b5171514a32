import type { Tenant } from "../kernel/caller.ts";
import type { DeliveryId, EventId, WebhookId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import type { Outcome } from "./judge-reply.ts";

export type DeliveryState = "pending" | "delivered" | "failed";

export type Delivery = Tenant & {
  id: DeliveryId;
  webhookId: WebhookId;
  eventId: EventId;
  eventType: string;
  state: DeliveryState;
  /** Of all rounds; `tries` are those of this one. A replay begins a round. */
  attempts: number;
  tries: number;
  round: number;
  dueAt: Instant;
  slotAt: Instant | null;
  handedOnAt: Instant | null;
  lastStatus: number | null;
  lastProblem: string | null;
  createdAt: Instant;
  endedAt: Instant | null;
};

export type Attempt = {
  deliveryId: DeliveryId;
  /** 1, 2, 3… */
  attempt: number;
  at: Instant;
  outcome: Outcome;
  status: number | null;
  /** ms */
  latency: number;
  requestHeaders: Record<string, string>;
  responseBody: string | null;
  problem: string | null;
};
