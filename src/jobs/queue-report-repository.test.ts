import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { prepareDatabase } from "../../tests/support/api.ts";
import type { OrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { database } from "../platform/db/client.ts";
import { enqueueJobs, type NewJob } from "./enqueue-jobs.ts";
import { jobRepository } from "./job-repository.ts";
import { queueReportRepository } from "./queue-report-repository.ts";

prepareDatabase();

it("tells how many jobs of each kind wait, run, rest and have ended, and how long the oldest has waited", async () => {
  const start = instant(Date.parse("2026-11-29T10:00:00Z"));
  const later = instant(start + 90_000);
  const jobs = jobRepository(database(env.DB));
  const job = (subject: string, wish: Partial<NewJob> = {}): NewJob => ({
    ...{ orgId: "org_report" as OrgId, plan: "free", kind: "batch.item", subject },
    ...wish,
  });
  const rows = Array.from({ length: 7 }, (_, row) => job(`row ${row}`));
  const paused = job("paused", { bundle: "bat_paused" });
  const tomorrow = job("event", { kind: "webhook.delivery", runAfter: instant(start + 86_400_000) });
  await jobs.write(enqueueJobs({ clock: { now: () => start }, jobs }, [...rows, paused, tomorrow]));
  await jobs.write([jobs.holding("bat_paused", true, { now: start })]);
  const [first, second] = await jobs.admit("org_report" as OrgId, start);
  const lease = { claim: "run", now: start, leaseUntil: later };
  const ended = first && (await jobs.claim(first.jobId, lease));
  if (ended) await jobs.end(ended, { state: "failed", error: "no luck", now: start });
  if (second) await jobs.claim(second.jobId, lease);

  const report = await queueReportRepository(database(env.DB)).report(later);

  expect(report).toEqual([
    {
      ...{ kind: "batch.item", waiting: 2, sent: 3, running: 1, delayed: 0, held: 1, oldest: start },
      lastHour: { done: 0, failed: 1, dead: 0, cancelled: 0 },
    },
    {
      ...{ kind: "webhook.delivery", waiting: 0, sent: 0, running: 0, delayed: 1, held: 0, oldest: null },
      lastHour: { done: 0, failed: 0, dead: 0, cancelled: 0 },
    },
  ]);
});
