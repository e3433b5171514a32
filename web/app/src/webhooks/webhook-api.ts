import { ask, get, post } from "../../../shared/api/ask.ts";
import type { Page } from "../account/use-pages.ts";

export type Webhook = {
  id: string;
  url: string;
  description: string;
  event_types: string[];
  header_names: string[];
  max_per_second: number;
  enabled: boolean;
  disabled_reason: "by_hand" | "gone" | "failing" | null;
  failing_since: string | null;
  last_delivered_at: string | null;
  old_secret_until: string | null;
};
export type WebhookRequest = Pick<Webhook, "url" | "description" | "event_types"> & { headers: Record<string, string> };
export type Shown = { webhook: Webhook; secret: string };

export type EventType = { type: string; summary: string };

export const states = ["pending", "delivered", "failed"] as const;
export type DeliveryState = (typeof states)[number];
export type Delivery = {
  id: string;
  webhook_id: string;
  event_type: string;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: string | null;
  last_status: number | null;
  last_problem: string | null;
  created_at: string;
};
export type Attempt = {
  attempt: number;
  at: string;
  outcome: string;
  status: number | null;
  latency_ms: number;
  request_headers: Record<string, string>;
  response_body: string | null;
  problem: string | null;
};
export type DeliveryDetails = Delivery & { payload: string; log: Attempt[] };
export type DeliveryFilter = { webhook: string; state: DeliveryState | ""; words: string };

export type Received = { headers: Record<string, string>; body: string; secret?: string };
export type Diagnosis = { valid: boolean; findings: { code: string; severity: "error" | "warning"; message: string }[] };

/** Every call throws `ApiProblem`. */
export const webhookApi = {
  list: async () => (await get<{ webhooks: Webhook[] }>("/v1/webhooks")).webhooks,
  events: async () => (await get<{ events: EventType[] }>("/v1/webhook-events")).events,
  add: (request: WebhookRequest) => post<Shown>("/v1/webhooks", request),
  change: (id: string, change: Partial<WebhookRequest> & { enabled?: boolean }) =>
    ask<Webhook>("PATCH", `/v1/webhooks/${id}`, change),
  remove: (id: string) => ask("DELETE", `/v1/webhooks/${id}`),
  rotate: (id: string) => post<Shown>(`/v1/webhooks/${id}/rotate-secret`, {}),
  test: (id: string) => post<Delivery>(`/v1/webhooks/${id}/test`, {}),
  replaySince: (id: string, since: string) => post<{ replayed: number; more: boolean }>(`/v1/webhooks/${id}/replay`, { since }),

  async deliveries({ webhook, state, words }: DeliveryFilter, after?: string): Promise<Page<Delivery, string>> {
    const given = { webhook_id: webhook, state, q: words.trim(), after: after ?? "" };
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
    const { deliveries, next } = await get<{ deliveries: Delivery[]; next: string | null }>(`/v1/webhook-deliveries?${query}`);
    return { items: deliveries, next };
  },
  delivery: (id: string) => get<DeliveryDetails>(`/v1/webhook-deliveries/${id}`),
  replay: (id: string) => post<Delivery>(`/v1/webhook-deliveries/${id}/replay`, {}),
  diagnose: (received: Received) => post<Diagnosis>("/v1/webhooks/doctor", received),
};
