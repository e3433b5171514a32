import { env } from "cloudflare:workers";
import { newOrgId, type OrgId, randomId, type UserId } from "../../src/kernel/ids.ts";
import { database } from "../../src/platform/db/client.ts";
import { invitations, members, organizations, users } from "../../src/platform/db/tables/identity.ts";
import { ask, created } from "../support/api.ts";
import { askWith, seedKey } from "../support/api-keys.ts";
import { seedBatches } from "../support/batches.ts";
import { seedSchedule } from "../support/schedules.ts";
import { settleJobs } from "../support/settle-jobs.ts";
import { smallSpec } from "../support/specs.ts";
import type { Route } from "./routes.ts";

/** An organization that has one of everything, and the ids of it by the routes that take them. */
export type Victim = { orgId: OrgId; idOf: (route: Route) => string | undefined };

/** Without billing it is seeded in half the time. */
export async function seedVictim({ withBilling = true } = {}): Promise<Victim> {
  const db = database(env.DB);
  const orgId = newOrgId();
  const [owner, member] = [randomId("usr"), randomId("usr")] as [UserId, UserId];
  const invitation = randomId("inv");
  const now = new Date();
  const dates = { createdAt: now, updatedAt: now };

  await db.insert(organizations).values({ id: orgId, name: "Victim", slug: orgId, plan: "pro", createdAt: now });
  for (const id of [owner, member]) await db.insert(users).values({ id, name: "Member", email: `${id}@chitra.test`, ...dates });
  await db.insert(members).values([
    { id: randomId("mem"), organizationId: orgId, userId: owner, role: "owner", createdAt: now },
    { id: randomId("mem"), organizationId: orgId, userId: member, role: "member", createdAt: now },
  ]);
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const invited = { id: invitation, organizationId: orgId, email: "invited@chitra.test", role: "admin" as const };
  await db.insert(invitations).values({ ...invited, inviterId: owner, expiresAt, createdAt: now });
  const key = await seedKey(orgId);
  const drawn = await askWith(key.token, "/v1/infographics", { method: "POST", body: { spec: smallSpec("The victim's own") } });
  const infographic = await created(drawn);

  const brand = await askWith(key.token, "/v1/brands", {
    method: "POST",
    body: { name: "Victim", colors: { primary: "#0b5fff" } },
  });
  const image = await ask("/v1/images", {
    method: "POST",
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>',
    headers: { Authorization: `Bearer ${key.token}`, "Content-Type": "image/svg+xml" },
  });
  const billing = withBilling ? await seedBilling(key.token) : { invoice: "", method: "" };
  const webhook = await askWith(key.token, "/v1/webhooks", {
    method: "POST",
    body: { url: "https://hooks.example.com/", event_types: ["*"] },
  });
  const { webhook: hook } = await webhook.json<{ webhook: { id: string } }>();
  const tested = await askWith(key.token, `/v1/webhooks/${hook.id}/test`, { method: "POST" });
  const { id: delivery } = await tested.json<{ id: string }>();
  const isDelivered = async () => {
    const read = await askWith(key.token, `/v1/webhook-deliveries/${delivery}`);
    return (await read.json<{ state: string }>()).state === "delivered";
  };
  // What is still under way would be taken for an attack's doing.
  while (!(await isDelivered())) await new Promise((resolve) => setTimeout(resolve, 20));
  const batches = await seedBatches(key);
  await askWith(key.token, "/v1/ratings", { method: "POST", body: { kind: "picture", score: 4 } });
  const idIn = async (response: Response) => (await response.json<{ id: string }>()).id;

  const ids: [prefix: string, id: string][] = [
    ["/v1/api-keys/{", key.id],
    ["/v1/infographics/{", infographic.id],
    ["/v1/pictures/{", infographic.id],
    ["/v1/brands/{", await idIn(brand)],
    ["/v1/images/{", await idIn(image)],
    ["/v1/billing/invoices/{", billing.invoice],
    ["/v1/billing/payment-methods/{", billing.method],
    ["/v1/billing/webhooks/{", "sandbox"],
    ["/v1/webhooks/{", hook.id],
    ["/v1/webhook-deliveries/{", delivery],
    ["/v1/batches/{id}/parts", batches.uploading],
    ["/v1/batches/{id}/complete", batches.uploading],
    ["/v1/batches/{id}/pause", batches.running],
    ["/v1/batches/{id}/cancel", batches.running],
    ["/v1/batches/{id}/resume", batches.paused],
    ["/v1/batches/{id}/start", batches.ready],
    ["/v1/batches/{id}/previews", batches.ready],
    ["/v1/batches/{id}/rerun", batches.ready],
    ["/v1/batches/{id}/", batches.completed],
    ["/v1/batches/{", batches.ready],
    ["/v1/batch-files/{", batches.completed],
    ["/v1/schedules/{", await seedSchedule(key, batches.ready)],
    ["/v1/ratings/{", "picture"],
    ["/admin/v1/revenue/months/{", "2026-11"],
    ["/admin/v1/releases/reviews/{", "2026-11"],
    ["/admin/v1/releases/{", "1.1"],
    ["/admin/v1/features/{", "batches"],
    ["/v1/members/{", member],
    ["/v1/invitations/{", invitation],
  ];
  return { orgId, idOf: ({ path }) => ids.find(([prefix]) => path.startsWith(prefix))?.[1] };
}

/** A plan that was paid for, by the first of two cards. */
async function seedBilling(token: string): Promise<{ invoice: string; method: string }> {
  const call = async <Answer>(method: string, path: string, body?: unknown) => {
    const response = await askWith(token, `/v1/billing${path}`, { method, ...(body !== undefined && { body }) });
    return (await response.json()) as Answer;
  };
  const enter = (url: string, instrument: string) =>
    ask(new URL(url).pathname, { method: "POST", body: JSON.stringify({ instrument }) });

  const address = { address: ["1 Road"], country: "IN", state: "29", gstin: null };
  await call("PUT", "/details", { name: "Victim", email: "victim@chitra.test", ...address });
  const { checkout_url: url } = await call<{ checkout_url: string }>("POST", "/subscription", { plan: "enterprise" });
  await enter(url, "4111111111111111");
  await enter((await call<{ url: string }>("POST", "/payment-methods")).url, "5555555555554444");
  await settleJobs();
  const { invoices } = await call<{ invoices: { id: string }[] }>("GET", "/invoices");
  const { payment_methods: methods } = await call<{ payment_methods: { id: string }[] }>("GET", "/payment-methods");
  return { invoice: invoices[0]?.id ?? "", method: methods[1]?.id ?? "" };
}
