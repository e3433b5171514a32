import { describe, expect, it } from "vitest";
import { readWebhookSettings } from "./webhook-settings.ts";

const deployed = { ENVIRONMENT: "production", WEBHOOK_SECRETS_KEY: "0123456789abcdef0123456789abcdef" };

describe("readWebhookSettings", () => {
  it("needs nothing on a development machine, and allows loopback only where that is asked for", () => {
    expect(readWebhookSettings({ ENVIRONMENT: "local" })).toMatchObject({ allowLoopback: false });
    expect(readWebhookSettings({ ENVIRONMENT: "local", WEBHOOKS_ALLOW_LOOPBACK: "0" })).toMatchObject({ allowLoopback: false });
    expect(readWebhookSettings({ ENVIRONMENT: "local", WEBHOOKS_ALLOW_LOOPBACK: "1" })).toMatchObject({ allowLoopback: true });
  });

  it.each(["staging", "production"])("starts no deployment that would send to itself: %s", (ENVIRONMENT) => {
    expect(readWebhookSettings({ ...deployed, ENVIRONMENT })).toMatchObject({ allowLoopback: false });
    expect(() => readWebhookSettings({ ...deployed, ENVIRONMENT, WEBHOOKS_ALLOW_LOOPBACK: "1" })).toThrow("development");
  });

  it("names the secret where a deployment lacks it, or it is short", () => {
    expect(() => readWebhookSettings({ ENVIRONMENT: "production" })).toThrow("WEBHOOK_SECRETS_KEY");
    expect(() => readWebhookSettings({ ...deployed, WEBHOOK_SECRETS_KEY: "short" })).toThrow("WEBHOOK_SECRETS_KEY");
  });
});
