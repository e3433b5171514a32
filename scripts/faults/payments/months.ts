import { createHmac } from "node:crypto";
import type { Tenant } from "../books.ts";

export type Payer = Tenant & { customerId: string; subscriptionId: string };
export type Webhook = { id: string; body: string };

const day = 86_400_000;
export const amounts = { charged: 353_882, refunded: 100_000 };

/** Begins a subscription of the tenant, as somebody would who is about to pay. */
export async function beginSubscription(url: string, tenant: Tenant): Promise<Payer> {
  const ask = async (method: string, path: string, body: object): Promise<{ checkout_url: string }> => {
    const headers = { authorization: `Bearer ${tenant.token}`, "content-type": "application/json" };
    const response = await fetch(`${url}/v1/billing${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { checkout_url: string };
  };
  const details = { name: tenant.orgId, email: "payer@example.com", address: ["1 Road"], country: "IN", state: "29" };
  await ask("PUT", "/details", details);
  const { checkout_url: page } = await ask("POST", "/subscription", { plan: "pro" });
  const subscriptionId = page.split("/").at(-1) ?? "";
  return { ...tenant, subscriptionId, customerId: `cus_${subscriptionId.split("_")[1]}` };
}

/** What the provider tells of so many months: each is declined, then charged, then paid back in part. */
export function monthsOf({ customerId, subscriptionId, orgId }: Payer, months: number, now: number): Webhook[] {
  const first = now - months * 30 * day;
  const webhook = (id: string, fact: object): Webhook => ({
    id: `evt_${orgId}_${id}`,
    body: JSON.stringify({ id: `evt_${orgId}_${id}`, customerId, subscriptionId, ...fact }),
  });
  const terms = { priceId: "pro-month-inr-1", seats: 1 };
  const month = (cycle: number): Webhook[] => {
    const at = first + cycle * 30 * day;
    const [paymentId, refundId] = [`pay_${orgId}_${cycle}`, `rfd_${orgId}_${cycle}`];
    const period = { start: at, end: at + 30 * day };
    const paid = { paymentId, amount: amounts.charged, credit: 0, currency: "INR", period, cycle, terms };
    return [
      webhook(`failed_${cycle}`, { at, type: "subscription.payment_failed", reason: "declined" }),
      webhook(`charged_${cycle}`, { at: at + day, type: "subscription.charged", ...paid }),
      webhook(`refunded_${cycle}`, {
        at: at + 2 * day,
        type: "refund.processed",
        refundId,
        paymentId,
        amount: amounts.refunded,
      }),
    ];
  };
  const started = webhook("started", { at: first, type: "subscription.started", trialEnd: null });
  return [started, ...Array.from({ length: months }, (_, cycle) => month(cycle)).flat()];
}

/** Signed as the sandbox does it. Answers whether it was acknowledged. */
export async function tellWebhook(url: string, secret: string, { body }: Webhook): Promise<boolean> {
  const seconds = Math.floor(Date.now() / 1_000);
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "sandbox-signature": `t=${seconds},v1=${signature}` };
  const answer = await fetch(`${url}/v1/billing/webhooks/sandbox`, { method: "POST", headers, body }).catch(() => undefined);
  return answer?.status === 204;
}
