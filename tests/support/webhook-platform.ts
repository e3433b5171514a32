import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedTenants } from "../../scripts/faults/seed-tenants.ts";
import { applyMigrations } from "../../scripts/start/apply-migrations.ts";
import { startPlatform } from "../../scripts/start/platform.ts";
import { freePort } from "./free-port.ts";

export type Attempt = {
  outcome: string;
  status: number | null;
  latency_ms: number;
  response_body: string | null;
  problem: string;
};
export type Delivery = {
  id: string;
  state: string;
  attempts: number;
  next_attempt_at: string | null;
  log: Attempt[];
  payload: string;
};
export type Webhook = { id: string; enabled: boolean; disabled_reason: string | null };

export type WebhookPlatform = Awaited<ReturnType<typeof startWebhookPlatform>>;

/** The whole platform in an environment of its own, and somebody with a key who may do everything with webhooks. */
export async function startWebhookPlatform(variables: Record<string, string>) {
  const data = await mkdtemp(join(tmpdir(), "chitra-webhooks-"));
  await applyMigrations(data);
  const [tenant] = await seedTenants(data, ["webhooks:*", "infographics:write"]);
  const platform = await startPlatform(await freePort(), data, variables);

  async function ask(method: string, path: string, body?: unknown) {
    const response = await fetch(new URL(path, platform.url), {
      method,
      headers: { authorization: `Bearer ${tenant?.token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text), text };
  }

  return {
    url: platform.url,
    data,
    ask,
    add: async (url: string, wish: object = {}) => {
      const { status, body, text } = await ask("POST", "/v1/webhooks", { url, event_types: ["*"], ...wish });
      if (status !== 201) throw new Error(`${url} wasn't added: ${status} ${text}`);
      return body as { webhook: Webhook; secret: string };
    },
    test: async (id: string): Promise<Delivery> => (await ask("POST", `/v1/webhooks/${id}/test`)).body,
    delivery: async (id: string): Promise<Delivery> => (await ask("GET", `/v1/webhook-deliveries/${id}`)).body,
    webhook: async (id: string): Promise<Webhook> => (await ask("GET", `/v1/webhooks/${id}`)).body,
    async stop() {
      await platform.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
