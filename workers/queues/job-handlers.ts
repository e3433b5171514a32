import { collectInvoice, sendNotice } from "../../src/billing/index.ts";
import { buryExpansion, expandBatch } from "../../src/flows/batches/expand-batch.ts";
import { readItemSubject } from "../../src/flows/batches/item-address.ts";
import { runBatchItem } from "../../src/flows/batches/run-batch-item.ts";
import { buryItem } from "../../src/flows/batches/settle-item.ts";
import { deliverWebhook } from "../../src/flows/deliver-webhook.ts";
import { readDeliverySubject } from "../../src/flows/hand-on-deliveries.ts";
import { mailOwners } from "../../src/flows/mail-owners.ts";
import { billingEventHandler } from "../../src/flows/run-billing-event.ts";
import { buryRun } from "../../src/flows/schedules/fail-run.ts";
import { runSchedule } from "../../src/flows/schedules/run-schedule.ts";
import { startStopwatch } from "../../src/flows/stopwatch.ts";
import type { JobHandler, JobHandlers } from "../../src/jobs/index.ts";
import type { BatchId, InvoiceId, RunId } from "../../src/kernel/ids.ts";
import type { Deps, WebhookDeps } from "../http/deps.ts";

/** Asked for when they are needed: they send jobs themselves. */
type Workers = { webhooks: () => WebhookDeps; deps: () => Deps };

/** Who does each kind of job. */
export const jobHandlers = ({ webhooks, deps }: Workers): JobHandlers => ({
  "billing.event": {
    run(job) {
      const { billing, jobs, accounts } = deps();
      const telling = { notifications: jobs.notifications, mailer: accounts.mailer };
      return billingEventHandler({ ...billing, ...telling }).run(job);
    },
  },
  "billing.collect": {
    async run({ orgId, subject }) {
      const { billing, jobs } = deps();
      await collectInvoice({ ...billing, notifications: jobs.notifications }, orgId, subject as InvoiceId);
      return { outcome: "done" };
    },
  },
  "billing.notice": {
    async run({ orgId, subject }) {
      const { billing, jobs, accounts } = deps();
      await sendNotice({ ...billing, notifications: jobs.notifications, mailer: accounts.mailer }, orgId, subject);
      return { outcome: "done" };
    },
  },
  "owners.mail": {
    async run(job) {
      const { accounts, notifications } = deps();
      await mailOwners({ ...accounts, notifications }, job);
      return { outcome: "done" };
    },
  },
  "webhook.delivery": delivery(webhooks),
  "schedule.run": {
    run: (job) => runSchedule(timed(deps()), job.subject as RunId, job),
    bury: (job) => buryRun(deps(), job),
  },
  "batch.expand": {
    run: ({ subject }) => expandBatch(timed(deps()), subject as BatchId),
    bury: (job) => buryExpansion(timed(deps()), job),
  },
  "batch.item": {
    run: ({ subject }) => runBatchItem(timed(deps()), readItemSubject(subject)),
    bury: (job) => buryItem(timed(deps()), job),
  },
});

const timed = (deps: Deps) => ({ ...deps, stopwatch: startStopwatch() });

const delivery = (webhooks: Workers["webhooks"]): JobHandler => ({
  async run({ subject }) {
    const deps = webhooks();
    const result = await deliverWebhook(deps, readDeliverySubject(subject));
    if (result.kind === "done") return { outcome: "done" };
    // The delivery counts its attempts itself, by a schedule of its own.
    return { outcome: "retry", error: result.why, delay: Math.max(0, result.at - deps.clock.now()), counts: false };
  },
});
