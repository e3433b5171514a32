import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { applyMigrations } from "../start/apply-migrations.ts";
import { freePort } from "./free-port.ts";
import { buildWorker, type MortalPlatform, startMortalPlatform } from "./mortal-platform.ts";
import { auditPayments, type PaymentAudit } from "./payments/audit-payments.ts";
import { beginSubscription, monthsOf, type Payer, tellWebhook, type Webhook } from "./payments/months.ts";
import { seedTenants } from "./seed-tenants.ts";
import { sweepUntil } from "./sweep-until.ts";

type Run = { kills: number; months: number; onKill?: (kill: number, acknowledged: number) => void };
export type PaymentFaultReport = PaymentAudit & { kills: number; told: number; settledIn: number };

const secret = "the-secret-of-a-sandbox-that-is-killed";
const settledWithin = 300_000;
const leaseSeconds = 3;
/** Each comes up to three times, in an order of its own among so many. */
const mixed = 4;

/** Kills the platform so often while a payment provider tells it of months, again and again until it gets a 204. */
export async function runPaymentFaults({ kills, months, onKill = () => {} }: Run): Promise<PaymentFaultReport> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-payment-faults-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  try {
    await Promise.all([buildWorker(built), applyMigrations(data)]);
    const tenants = await seedTenants(data, ["billing:read", "billing:write"]);
    const variables = { SANDBOX_WEBHOOK_SECRET: secret, JOB_LEASE_SECONDS: String(leaseSeconds) };
    const start = async () => startMortalPlatform({ built, data, port: await freePort(), variables });

    let platform = await start();
    const payers: Payer[] = [];
    for (const tenant of tenants) payers.push(await beginSubscription(platform.url, tenant));
    const told = mix(payers.flatMap((payer) => monthsOf(payer, months, Date.now())));
    const queue = [...told];
    for (let kill = 1; kill <= kills; kill++) {
      await liveAndDie(platform, queue, Math.ceil(queue.length / (kills + 2 - kill)));
      onKill(kill, told.length - queue.length);
      platform = await start();
    }
    const started = Date.now();
    await settle(platform, { queue, payers, months });
    await platform.kill();
    return { ...(await auditPayments(data, payers, months)), kills, told: told.length, settledIn: Date.now() - started };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Takes so many off the queue, and is killed at some moment while it does. */
async function liveAndDie(platform: MortalPlatform, queue: Webhook[], many: number): Promise<void> {
  let over = false;
  const sweeping = sweepUntil(platform.url, () => over);
  const telling = tell(platform, queue, { isOver: () => over, until: queue.length - many });
  await Promise.race([telling, sleep(5_000)]);
  await sleep(Math.random() * 200);
  over = true;
  await platform.kill();
  await Promise.all([sweeping, telling]);
}

type Telling = { isOver: () => boolean; until: number };

/** A provider sends again what isn't acknowledged. */
async function tell({ url }: MortalPlatform, queue: Webhook[], { isOver, until }: Telling): Promise<void> {
  const client = async () => {
    while (!isOver() && queue.length > until) {
      const webhook = queue.shift();
      if (webhook && !(await tellWebhook(url, secret, webhook))) queue.unshift(webhook);
    }
  };
  await Promise.all([client(), client(), client(), client()]);
}

type Settling = { queue: Webhook[]; payers: readonly Payer[]; months: number };

async function settle(platform: MortalPlatform, { queue, payers, months }: Settling): Promise<void> {
  let over = false;
  const sweeping = sweepUntil(platform.url, () => over);
  await tell(platform, queue, { isOver: () => false, until: 0 });
  for (const deadline = Date.now() + settledWithin; Date.now() < deadline; await sleep(1_000))
    if (await areComplete(platform, payers, months)) break;
  // A job ends a moment after what it does.
  await sleep(3 * leaseSeconds * 1_000);
  over = true;
  await sweeping;
}

async function areComplete({ url }: MortalPlatform, payers: readonly Payer[], months: number): Promise<boolean> {
  for (const { token } of payers) {
    const headers = { authorization: `Bearer ${token}` };
    const { invoices } = (await (await fetch(`${url}/v1/billing/invoices?limit=200`, { headers })).json()) as {
      invoices: unknown[];
    };
    if (invoices.length < 2 * months) return false;
  }
  return true;
}

function mix(webhooks: readonly Webhook[]): Webhook[] {
  const repeated = webhooks.flatMap((webhook) => Array<Webhook>(1 + Math.floor(Math.random() * 3)).fill(webhook));
  const places = repeated.map((webhook, place) => ({ webhook, place: place + Math.random() * mixed }));
  return places.sort((one, other) => one.place - other.place).map(({ webhook }) => webhook);
}

export function tellPaymentReport({
  kills,
  told,
  events,
  transactions,
  documents,
  settledIn,
  faults,
}: PaymentFaultReport): string {
  return `${kills} kills, ${told} webhooks told, ${events} events kept
${transactions} transactions, ${documents} invoices and credit notes
settled ${(settledIn / 1_000).toFixed(1)} s after the last kill, ${faults.length} faults`;
}
