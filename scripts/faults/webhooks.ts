import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyMigrations } from "../start/apply-migrations.ts";
import { type Books, newBooks, type Tenant } from "./books.ts";
import { freePort } from "./free-port.ts";
import { buildWorker, type MortalPlatform, startMortalPlatform } from "./mortal-platform.ts";
import { seedTenants } from "./seed-tenants.ts";
import { sendRenders, settleRenders } from "./send-renders.ts";
import { sweepUntil } from "./sweep-until.ts";
import { auditDeliveries, type DeliveryAudit } from "./webhooks/audit-deliveries.ts";
import { type Receiver, startReceiver } from "./webhooks/receiver.ts";

type Run = { kills: number; deliveries: number; onKill?: (kill: number, arrived: number) => void };

export type WebhookFaultReport = DeliveryAudit & { kills: number; receipts: number; settledIn: number };

const clients = 4;
const webhooksEach = 5;
/** So many deliveries arrive before a kill, however fast the machine is. */
const arrivedBefore = { least: 5, most: 40 };
const slowest = 10_000;
const settledWithin = 900_000;
/** A dead run is given up after so many seconds. */
const leaseSeconds = 3;

/**
 * Kills the platform so often while it tells webhooks of what it draws. Its queue is in memory, so that each death loses all
 * messages as well; the sweep sends others for some that are still on their way.
 */
export async function runWebhookFaults({ kills, deliveries, onKill = () => {} }: Run): Promise<WebhookFaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-webhook-faults-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  const receiver = await startReceiver();
  const books = newBooks();
  try {
    await Promise.all([buildWorker(built), applyMigrations(data)]);
    const tenants = await seedTenants(data, ["infographics:write", "webhooks:*"]);
    const variables = { WEBHOOKS_ALLOW_LOOPBACK: "1", JOB_LEASE_SECONDS: String(leaseSeconds) };
    const start = async () => startMortalPlatform({ built, data, port: await freePort(), variables });

    let platform = await start();
    await addWebhooks(platform, tenants, receiver);
    for (let kill = 1; kill <= kills; kill++) {
      await liveAndDie(platform, { books, tenants, receiver });
      onKill(kill, receiver.receipts.length);
      platform = await start();
    }
    const started = Date.now();
    await settle(platform, { books, tenants, receiver, deliveries });
    await platform.kill();
    const audit = await auditDeliveries(data, books, receiver);
    return { ...audit, kills, receipts: receiver.receipts.length, settledIn: Date.now() - started };
  } finally {
    await receiver.close();
    await rm(folder, { recursive: true });
  }
}

type World = { books: Books; tenants: readonly Tenant[]; receiver: Receiver };

async function liveAndDie(platform: MortalPlatform, { books, tenants, receiver }: World): Promise<void> {
  const enough = receiver.receipts.length + arrivedBefore.least + Math.random() * (arrivedBefore.most - arrivedBefore.least);
  let over = false;
  const sending = sendRenders({ url: platform.url, books, tenants, clients, isOver: () => over, onTold: () => {} });
  const sweeping = sweepUntil(platform.url, () => over);
  for (const deadline = Date.now() + slowest; receiver.receipts.length < enough && Date.now() < deadline; ) await sleep(10);
  await sleep(Math.random() * 300);
  over = true;
  await platform.kill();
  await Promise.all([sending, sweeping]);
}

/** Draws what is still missing, and waits until nothing is on its way any more. */
async function settle(
  platform: MortalPlatform,
  { books, tenants, receiver, deliveries }: World & { deliveries: number },
): Promise<void> {
  let over = false;
  const sweeping = sweepUntil(platform.url, () => over);
  const isEnough = () => books.told.size * webhooksEach >= deliveries;
  await sendRenders({ url: platform.url, books, tenants, clients, isOver: isEnough, onTold: () => {} });
  await settleRenders({ url: platform.url, books, tenants, clients });
  for (const deadline = Date.now() + settledWithin; Date.now() < deadline; await sleep(5_000))
    if (!(await isAnythingPending(platform, tenants))) break;
  // A job has ended a moment after its delivery has.
  await sleep(2 * leaseSeconds * 1_000);
  over = true;
  await sweeping;
  if (receiver.receipts.length === 0) throw new Error("Nothing has arrived.");
}

async function isAnythingPending({ url }: MortalPlatform, tenants: readonly Tenant[]): Promise<boolean> {
  for (const { token } of tenants) {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/v1/webhook-deliveries?state=pending&limit=1`, { headers });
    const { deliveries } = (await response.json()) as { deliveries?: unknown[] };
    if (deliveries?.length !== 0) return true;
  }
  return false;
}

async function addWebhooks({ url }: MortalPlatform, tenants: readonly Tenant[], receiver: Receiver): Promise<void> {
  for (const { token } of tenants) for (let index = 0; index < webhooksEach; index++) await addWebhook(url, token, receiver);
}

/** Receives under a path that is its id. */
async function addWebhook(url: string, token: string, receiver: Receiver): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const ask = async (method: string, path: string, body: object) => {
    const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const wish = { url: receiver.url, event_types: ["infographic.*"], max_per_second: 100 };
  const { webhook, secret } = (await ask("POST", "/v1/webhooks", wish)) as { webhook: { id: string }; secret: string };
  await ask("PATCH", `/v1/webhooks/${webhook.id}`, { url: `${receiver.url}/${webhook.id}` });
  receiver.secrets.set(`/${webhook.id}`, secret);
}

export function tellWebhookReport(report: WebhookFaultReport): string {
  const { kills, events, deliveries, delivered, receipts, repeated, settledIn, faults } = report;
  return `${kills} kills, ${events} events, ${deliveries} deliveries, ${delivered} delivered
${receipts} requests arrived; ${repeated} deliveries arrived once more under the id that they had
settled ${(settledIn / 1_000).toFixed(1)} s after the last kill, ${faults.length} faults`;
}
