import type { UrlRules } from "../../src/kernel/public-url.ts";
import { dohHostResolver } from "../../src/platform/cloudflare/doh-host-resolver.ts";
import { readWebhookSettings } from "../webhook-settings.ts";

/** workerd's fetch refuses to be called as a method of another object. */
export const ask: typeof fetch = (...request) => fetch(...request);

export function buildUrlRules(env: Env): UrlRules {
  const { resolverUrl: url, allowLoopback } = readWebhookSettings({ ...env });
  return { resolver: dohHostResolver({ url, fetch: ask }), allowLoopback };
}
