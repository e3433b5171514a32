import { env } from "cloudflare:workers";
import { newState } from "../../src/billing/subscriptions/subscription.ts";
import { newSubscriptionId, type OrgId, randomId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { signatureHeader, signSandbox } from "../../src/platform/payments/sandbox/sandbox-signature.ts";
import type { BillingFact } from "../../src/platform/ports/payment-provider.ts";
import { readBillingSettings } from "../../workers/billing-settings.ts";
import { compose } from "../../workers/compose.ts";
import { ask } from "./api.ts";
import { seedOrganization } from "./api-keys.ts";

export type Told = { id: string; at: number } & BillingFact;
export type SandboxCustomer = { orgId: OrgId; customerId: string; subscriptionId: string };

const terms = { priceId: "pro-month-inr-1", seats: 1 };

/** An organization with a subscription of which nothing has been told yet. */
export async function seedSubscription(): Promise<SandboxCustomer> {
  const { customers, subscriptions } = compose(env).billing;
  const orgId = await seedOrganization("free");
  const [customerId, subscriptionId] = [randomId("cus"), randomId("sub")];
  const at = instant(Date.UTC(2026, 10, 1));
  const details = {
    name: "Weather desk",
    email: "a@chitra.test",
    address: ["1 Road"],
    country: "IN",
    state: "29" as const,
    gstin: null,
  };
  await customers.saveDetails(orgId, { details, actor: "usr_seed", at });
  await customers.saveCustomer({ orgId, provider: "sandbox", customerId });
  const id = newSubscriptionId();
  const entry = { orgId, at, actor: "usr_seed", action: "subscription.begun", target: id };
  const about = { id, orgId, provider: "sandbox" as const, providerId: subscriptionId, customerId, currency: "INR" as const };
  await subscriptions.add({ ...about, discounts: [], state: newState(terms), version: 1, createdAt: at }, entry);
  return { orgId, customerId, subscriptionId };
}

const secret = () => readBillingSettings({ ...env }).sandboxSecret ?? "";

export const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)).slice();

export const signed = async (body: Uint8Array<ArrayBuffer>, at = Date.now()): Promise<Headers> =>
  new Headers({ [signatureHeader]: await signSandbox(secret(), body, instant(at)) });

/** As the sandbox would send it. */
export async function tell({ customerId, subscriptionId }: SandboxCustomer, event: Told): Promise<Response> {
  const body = bytesOf({ ...event, customerId, subscriptionId });
  return ask("/v1/billing/webhooks/sandbox", { method: "POST", body, headers: await signed(body) });
}
