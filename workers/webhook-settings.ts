import { z } from "zod";

/** Worth nothing: it seals the secrets of a development machine alone. */
const localSecret = "chitra-local-webhook-secret-that-is-no-secret";

const Settings = z.object({
  ENVIRONMENT: z.enum(["local", "staging", "production"]),
  WEBHOOK_SECRETS_KEY: z.string().min(32, { error: "has to be 32 random characters or more" }).optional(),
  DNS_OVER_HTTPS_URL: z.url().default("https://cloudflare-dns.com/dns-query"),
  WEBHOOKS_ALLOW_LOOPBACK: z.string().optional(),
});

export type WebhookSettings = {
  /** Seals signing secrets at rest. */
  secretsKey: string;
  resolverUrl: string;
  /** Whether a receiver on the machine itself may be sent to: on a development machine where it is asked for, and nowhere else. */
  allowLoopback: boolean;
};

/** Throws where a deployment lacks its secret, or would send to itself. */
export function readWebhookSettings(env: Record<string, unknown>): WebhookSettings {
  const { ENVIRONMENT, WEBHOOK_SECRETS_KEY, DNS_OVER_HTTPS_URL, WEBHOOKS_ALLOW_LOOPBACK } = Settings.parse(env);
  const isLocal = ENVIRONMENT === "local";
  if (!isLocal && WEBHOOKS_ALLOW_LOOPBACK) throw new Error("WEBHOOKS_ALLOW_LOOPBACK is for development machines only.");
  if (!isLocal && !WEBHOOK_SECRETS_KEY)
    throw new Error("WEBHOOK_SECRETS_KEY is missing; set it with: wrangler secret put WEBHOOK_SECRETS_KEY");
  return {
    secretsKey: WEBHOOK_SECRETS_KEY ?? localSecret,
    resolverUrl: DNS_OVER_HTTPS_URL,
    allowLoopback: isLocal && WEBHOOKS_ALLOW_LOOPBACK === "1",
  };
}
