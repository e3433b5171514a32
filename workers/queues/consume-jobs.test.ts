import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { enqueueJobs } from "../../src/jobs/index.ts";
import type { OrgId } from "../../src/kernel/ids.ts";
import { prepareDatabase } from "../../tests/support/api.ts";
import { compose } from "../compose.ts";
import { consumeDeadJobs } from "./consume-dead-jobs.ts";
import { consumeJobs } from "./consume-jobs.ts";

prepareDatabase();

const orgId = "org_queue" as OrgId;

describe("the queue's consumer", () => {
  it("answers for each message by itself: a poisonous one keeps no other from being done", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const { deps, ids } = await withJobs(["good", "unsettled", "better"]);
    const batch = batchOf(["nonsense", { jobId: "job_1" }, null, ...ids.map((jobId) => ({ jobId, kind: "batch.item" }))]);

    await consumeJobs(deps, batch);

    const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext());
    expect(explicitAcks.toSorted()).toEqual(["0", "1", "2", "3", "5"]);
    expect(retryMessages.map(({ msgId }) => msgId)).toEqual(["4"]);
    expect(error).toHaveBeenCalledTimes(4);
  });

  it("marks as dead what the queue has given up, and tells the organization", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { deps, ids } = await withJobs(["given up"]);

    await consumeDeadJobs(deps, batchOf(ids.map((jobId) => ({ jobId, kind: "batch.item" }))));

    const row = await env.DB.prepare("select state, last_error from jobs where id = ?").bind(ids[0]).first();
    expect(row).toEqual({ state: "dead", last_error: "The queue gave its message up." });
    const told = await env.DB.prepare("select kind from notifications where id = ?").bind(`job.dead:${ids[0]}`).first();
    expect(told).toEqual({ kind: "job.dead" });
  });
});

async function withJobs(subjects: string[]) {
  const composed = compose(env).jobs;
  const claim: typeof composed.jobs.claim = async (id, lease) => {
    const job = await composed.jobs.find(id);
    if (job?.subject === "unsettled") throw new Error("The database is away.");
    return composed.jobs.claim(id, lease);
  };
  const queue = { send: async () => {} };
  const handlers = { "batch.item": { run: async () => ({ outcome: "done" as const }) } };
  const deps = { ...composed, jobs: { ...composed.jobs, claim }, queue, handlers };
  const wanted = subjects.map((subject) => ({ orgId, plan: "business" as const, kind: "batch.item" as const, subject }));
  await composed.jobs.write(enqueueJobs(deps, wanted));
  const ids = (await composed.jobs.admit(orgId, composed.clock.now())).map(({ jobId }) => jobId);
  return { deps, ids };
}

const batchOf = (bodies: unknown[]) =>
  createMessageBatch(
    "chitra-jobs",
    bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body })),
  );
