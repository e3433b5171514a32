import { retireRotatedKeys } from "../../src/api-keys/index.ts";
import { verifyChains } from "../../src/audit/index.ts";
import { followTime } from "../../src/billing/index.ts";
import { announceBilling } from "../../src/flows/announce-billing.ts";
import { sweepBatches } from "../../src/flows/batches/end-batch.ts";
import { expireBatches } from "../../src/flows/batches/expire-batches.ts";
import { closeUsage } from "../../src/flows/close-usage.ts";
import { handOnDeliveries } from "../../src/flows/hand-on-deliveries.ts";
import { reconcileBilling } from "../../src/flows/reconcile-billing.ts";
import { reconcileUsage } from "../../src/flows/reconcile-usage.ts";
import { announceReleases } from "../../src/flows/releases/announce-releases.ts";
import { reviewMonths } from "../../src/flows/releases/review-months.ts";
import { fireSchedules } from "../../src/flows/schedules/fire-schedules.ts";
import { startStopwatch } from "../../src/flows/stopwatch.ts";
import { sweepKeyActivity } from "../../src/flows/sweep-key-activity.ts";
import { sweepPictures } from "../../src/flows/sweep-pictures.ts";
import { watchWebhooks } from "../../src/flows/watch-webhooks.ts";
import { forgetAnswers, sweepBodies } from "../../src/idempotency/index.ts";
import { sweepAccounts } from "../../src/identity/index.ts";
import { sweepJobs } from "../../src/jobs/index.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { forgetNotifications } from "../../src/notifications/index.ts";
import { forgetDeliveries } from "../../src/webhooks/index.ts";
import { compose } from "../compose.ts";
import type { Deps } from "../http/deps.ts";
import { logUndispatched } from "../http/log-undispatched.ts";

/** As wrangler.toml has it. */
const eachMinute = "* * * * *";

/** Five minutes after the end of the day in India, and so of a revenue month. */
const eachRevenueDay = "35 18 * * *";

const lostAtOnce = 500;

export function scheduled({ scheduledTime, cron }: ScheduledController, env: Env): Promise<void> {
  const deps = compose(env);
  const at = instant(scheduledTime);
  if (cron === eachRevenueDay) return closeRevenue(deps, at);
  return cron === eachMinute ? sweep(deps, at) : hourly(deps, at);
}

/** A month that can't be closed is told of each day until it can. */
async function closeRevenue({ releases }: Deps, dueAt: Instant): Promise<void> {
  const { closings, records, refused } = await reviewMonths(releases, dueAt);
  for (const { month, kind, figures } of closings) log("info", "revenue.closed", { month, kind, mrr: figures.end });
  for (const { release, inputs, verdict } of records)
    log("info", "releases.judged", { release, month: inputs.month, ...verdict });
  if (!refused) return;
  log("error", "revenue.close_failed", { message: refused.message });
  throw refused;
}

/** What a day's run has left. */
async function goOnClosing(deps: Deps): Promise<void> {
  const dueAt = await deps.releases.runs.pending();
  if (dueAt !== undefined) await closeRevenue(deps, dueAt);
}

/** One after the other. One that fails keeps no other from being done, and is thrown at the end. */
async function sweep(deps: Deps, at: Instant): Promise<void> {
  const failures: unknown[] = [];
  for (const task of [sweepDeliveries, sweepBilling, sweepSchedules, sweepQueue, endBatches, goOnClosing])
    await task(deps, at).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function sweepDeliveries({ webhooks }: Deps, at: Instant): Promise<void> {
  await webhooks.deliveries.restartLost(at, lostAtOnce);
  const handedOn = await handOnDeliveries(webhooks);
  if (handedOn > 0) log("info", "webhooks.handed_on", { deliveries: handedOn });
}

async function sweepBilling({ billing }: Deps): Promise<void> {
  await billing.sandbox?.work();
  const followed = await followTime(billing);
  if (followed > 0) log("info", "billing.followed", { subscriptions: followed });
}

async function sweepSchedules(deps: Deps, at: Instant): Promise<void> {
  const due = (await deps.releases.flags.isKilled("batches")) ? 0 : await fireSchedules(deps, at);
  if (due > 0) log("info", "schedules.fired", { schedules: due });
}

async function sweepQueue({ jobs }: Deps, at: Instant): Promise<void> {
  const swept = await sweepJobs(jobs, at);
  if (Object.values(swept).some((count) => count > 0)) log("info", "jobs.swept", swept);
}

async function endBatches(deps: Deps): Promise<void> {
  const ended = await sweepBatches({ ...deps, stopwatch: startStopwatch() });
  if (ended > 0) log("info", "batches.ended", { batches: ended });
}

/** Runs at seven minutes past each hour. One task that fails doesn't keep the others from being done. */
async function hourly(deps: Deps, at: Instant): Promise<void> {
  const tasks = await Promise.allSettled([
    reconcile(deps, at),
    sweepKeys(deps, at),
    retireKeys(deps, at),
    forget(deps, at),
    verifyAudit(deps),
    sweepStaleAccounts(deps, at),
    reconcilePayments(deps, at),
    closeMonths(deps),
    announceNotices(deps, at),
    watch(deps, at),
    announceVerdicts(deps, at),
    forgetOldDeliveries(deps, at),
    sweepStalePictures(deps, at),
    expire(deps, at),
    forgetOldNotifications(deps, at),
  ]);
  for (const task of tasks) if (task.status === "rejected") throw task.reason;
}

async function reconcile({ usage }: Deps, at: Instant): Promise<void> {
  const { checked, differences, failures } = await reconcileUsage(usage, at);

  for (const { orgId, ...difference } of differences) log("error", "usage.difference", { org_id: orgId, ...difference });
  for (const { orgId, ...failure } of failures) log("error", "usage.reconciliation_failed", { org_id: orgId, ...failure });
  log("info", "usage.reconciled", { ledgers: checked, differences: differences.length, failures: failures.length });
}

/** The alert on `billing.provider_silent` is the dead-man's switch: webhooks that don't come can't tell so themselves. */
async function reconcilePayments({ billing, jobs }: Deps, at: Instant): Promise<void> {
  const { silent, failed, ...counts } = await reconcileBilling({ ...jobs, ...billing, onUndispatched: logUndispatched }, at);
  for (const provider of silent) log("error", "billing.provider_silent", { provider });
  const unsound = await billing.ledger.unsound();
  if (unsound.length > 0) log("error", "billing.ledger_unsound", { transactions: unsound.slice(0, 10) });
  for (const failure of failed) log("error", "billing.reconciliation_failed", failure);
  if (counts.checked + counts.found > 0) log("info", "billing.reconciled", { ...counts, failed: failed.length });
}

async function announceNotices({ billing, jobs }: Deps, at: Instant): Promise<void> {
  const notices = await announceBilling({ ...jobs, ...billing }, at);
  if (notices > 0) log("info", "billing.announced", { notices });
}

async function closeMonths({ billing, jobs }: Deps): Promise<void> {
  const { failed, ...counts } = await closeUsage({ ...jobs, ...billing, onUndispatched: logUndispatched });
  for (const { orgId, message } of failed) log("error", "billing.usage_not_charged", { org_id: orgId, message });
  if (counts.closed > 0) log("info", "billing.usage_closed", counts);
}

async function sweepKeys({ apiKeys, rateLimits }: Deps, at: Instant): Promise<void> {
  const { failures } = await sweepKeyActivity({ keyLookup: apiKeys.keyLookup, limiter: rateLimits.limiter }, at);
  for (const { keyId, message } of failures) log("error", "key_activity.sweep_failed", { key_id: keyId, message });
}

async function retireKeys({ apiKeys }: Deps, at: Instant): Promise<void> {
  const retired = await retireRotatedKeys(apiKeys, at);
  if (retired > 0) log("info", "api_keys.retired", { keys: retired });
}

async function forget({ idempotency }: Deps, at: Instant): Promise<void> {
  const answers = await forgetAnswers(idempotency, at);
  const leftovers = await sweepBodies(idempotency, at);
  if (answers + leftovers > 0) log("info", "idempotency.forgotten", { answers, leftovers });
}

async function verifyAudit({ audit, auditCheckpoints: checkpoints }: Deps): Promise<void> {
  const { verified, broken } = await verifyChains({ audit, checkpoints });
  for (const { orgId, brokenAt } of broken) log("error", "audit.chain_broken", { org_id: orgId, broken_at: brokenAt });
  if (verified > 0) log("info", "audit.verified", { organizations: verified, broken: broken.length });
}

async function sweepStaleAccounts({ staleAccounts: stale }: Deps, at: Instant): Promise<void> {
  const swept = await sweepAccounts({ stale }, at);
  if (Object.values(swept).some((rows) => rows > 0)) log("info", "accounts.swept", swept);
}

async function announceVerdicts({ releases, webhooks }: Deps, at: Instant): Promise<void> {
  const told = await announceReleases({ verdicts: releases.verdicts, events: webhooks.events }, at);
  if (told > 0) log("info", "releases.announced", { tenants: told });
}

async function watch({ webhooks }: Deps, at: Instant): Promise<void> {
  const { warned, disabled } = await watchWebhooks(webhooks, at);
  if (warned + disabled > 0) log("info", "webhooks.watched", { warned, disabled });
}

async function forgetOldDeliveries({ webhooks }: Deps, at: Instant): Promise<void> {
  const { deliveries, events } = await forgetDeliveries(webhooks, at);
  if (deliveries + events > 0) log("info", "webhooks.forgotten", { deliveries, events });
}

async function forgetOldNotifications(deps: Deps, at: Instant): Promise<void> {
  const forgotten = await forgetNotifications(deps, at);
  if (forgotten > 0) log("info", "notifications.forgotten", { notifications: forgotten });
}

async function sweepStalePictures(deps: Deps, at: Instant): Promise<void> {
  const { seen, removed } = await sweepPictures(deps, at);
  if (removed > 0) log("info", "pictures.swept", { seen, removed });
}

const runsKeptFor = 90 * 86_400_000;
const runsAtOnce = 5_000;

async function expire({ batch, schedule }: Deps, at: Instant): Promise<void> {
  const batches = await expireBatches(batch, at);
  const runs = await schedule.runs.forget(instant(at - runsKeptFor), runsAtOnce);
  if (batches + runs > 0) log("info", "batches.expired", { batches, runs });
}

function log(level: "info" | "error", event: string, facts: Record<string, unknown>): void {
  console[level](JSON.stringify({ level, event, ...facts }));
}
