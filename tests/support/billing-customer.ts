import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { OrgId } from "../../src/kernel/ids.ts";
import { ask } from "./api.ts";
import { askWith, seedKey, seedOrganization } from "./api-keys.ts";
import { settleJobs } from "./settle-jobs.ts";

export const billingDetails = {
  ...{ name: "Weather desk", email: "accounts@chitra.test", address: ["1 Station Road", "Bengaluru"] },
  ...{ country: "IN", state: "29", gstin: null },
};

export type Money = { minor: number; text: string };
export type BillingInvoice = {
  id: string;
  kind: string;
  number: string;
  lines: { kind: string; description: string; quantity: number; amount: Money }[];
  tax: Record<string, Money>;
  due: Money;
  pay_url: string | null;
  pdf_url: string;
};

/** An organization with a live key. */
export async function customer(plan: "free" | "pro" = "free") {
  const orgId = await seedOrganization(plan);
  const { token } = await seedKey(orgId);
  const call = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer & { status: number }> => {
    const response = await askWith(token, `/v1/billing${path}`, { method, ...(body !== undefined && { body }) });
    const text = await response.text();
    return { ...(text ? (JSON.parse(text) as Answer) : ({} as Answer)), status: response.status };
  };
  return { orgId, token, call };
}
export type BillingCustomer = Awaited<ReturnType<typeof customer>>;

/** What a person does on a page of the sandbox. */
export const pay = (url: string, instrument: string) =>
  ask(new URL(url).pathname, {
    method: "POST",
    body: JSON.stringify({ instrument }),
    headers: { "Content-Type": "application/json" },
  });

export async function subscribed(wish: object = { plan: "pro" }, instrument = "4111 1111 1111 1111"): Promise<BillingCustomer> {
  const one = await customer();
  await one.call("PUT", "/details", billingDetails);
  const begun = await one.call<{ checkout_url: string }>("POST", "/subscription", wish);
  expect(begun.status, JSON.stringify(begun)).toBe(201);
  expect((await pay(begun.checkout_url, instrument)).status).toBe(204);
  await settleJobs();
  return one;
}

/** As the sandbox sees it: what falls due is charged. */
export async function passDays({ orgId }: BillingCustomer, days: number): Promise<void> {
  const row = await env.DB.prepare("select customer_id from billing_customers where org_id = ?")
    .bind(orgId)
    .first<{ customer_id: string }>();
  const body = JSON.stringify({ customer: row?.customer_id, days });
  expect((await ask("/dev/sandbox/time", { method: "POST", body })).status).toBe(204);
  await settleJobs();
}

export const planOf = async (orgId: OrgId) =>
  (await env.DB.prepare("select plan from organizations where id = ?").bind(orgId).first<{ plan: string }>())?.plan;
