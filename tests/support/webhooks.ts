import { expect } from "vitest";
import type { SeededKey } from "./api-keys.ts";
import { askWith, seedKey, seedOrganization } from "./api-keys.ts";

export type WebhookBody = {
  id: string;
  url: string;
  mode: string;
  enabled: boolean;
  disabled_reason: string | null;
  failing_since: string | null;
  event_types: string[];
  header_names: string[];
};
export type DeliveryBody = {
  id: string;
  webhook_id: string;
  event_type: string;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  next_attempt_at: string | null;
  last_status: number | null;
  last_problem: string | null;
  payload: string;
  log: {
    attempt: number;
    outcome: string;
    status: number | null;
    request_headers: Record<string, string>;
    response_body: string;
  }[];
};
type Received = { headers: Record<string, string>; body: string };

export type Owner = Awaited<ReturnType<typeof newOwner>>;

/** An organization of its own with a key, and what it does with webhooks. */
export async function newOwner(wish: Parameters<typeof seedKey>[1] = {}, orgId?: SeededKey["orgId"]) {
  const key = await seedKey(orgId ?? (await seedOrganization()), wish);
  const send = (method: string, path: string, body?: unknown) => askWith(key.token, path, { method, body });

  async function done<Body>(status: number, response: Promise<Response>): Promise<Body> {
    const body = await (await response).json<Body>();
    expect((await response).status, JSON.stringify(body)).toBe(status);
    return body;
  }

  const delivery = (id: string) => done<DeliveryBody>(200, send("GET", `/v1/webhook-deliveries/${id}`));

  return {
    ...key,
    send,
    add: (body: object = {}) =>
      done<{ webhook: WebhookBody; secret: string }>(
        201,
        send("POST", "/v1/webhooks", { url: "https://hooks.example.com/", event_types: ["*"], ...body }),
      ),
    read: (id: string) => done<WebhookBody>(200, send("GET", `/v1/webhooks/${id}`)),
    change: (id: string, body: object) => done<WebhookBody>(200, send("PATCH", `/v1/webhooks/${id}`, body)),
    test: (id: string) => done<DeliveryBody>(202, send("POST", `/v1/webhooks/${id}/test`)),
    replay: (id: string, body: object) =>
      done<{ replayed: number; more: boolean }>(202, send("POST", `/v1/webhooks/${id}/replay`, body)),
    log: async (query = "") =>
      (await done<{ deliveries: DeliveryBody[] }>(200, send("GET", `/v1/webhook-deliveries${query}`))).deliveries,
    delivery,
    /** Once it has been tried, and its job is done with it. */
    tried: async (id: string, attempts = 1) => {
      await expect.poll(async () => (await delivery(id)).attempts, { timeout: 15_000 }).toBeGreaterThanOrEqual(attempts);
      return delivery(id);
    },
  };
}

/** What arrived at https://hooks.example.com under a path. */
export const inboxOf = async (path: string): Promise<Received[]> => (await fetch(`https://inbox.example.com${path}`)).json();
