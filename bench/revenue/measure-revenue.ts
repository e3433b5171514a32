import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../scripts/faults/free-port.ts";
import { buildWorker, startMortalPlatform } from "../../scripts/faults/mortal-platform.ts";
import { inProject } from "../../scripts/project.ts";
import { applyMigrations } from "../../scripts/start/apply-migrations.ts";
import { openInspector } from "../memory/inspector.ts";

export type RevenueRun = {
  subscriptions: number;
  facts: number;
  months: number;
  seconds: number;
  /** The last month's alone, which reads everything. */
  last_seconds: number;
  /** Of the cron, each within what Cloudflare lets one do. */
  invocations: number;
  longest_seconds: number;
  most_queries: number;
  /** The largest that was seen of the isolate's JavaScript while months were closed, in MB. */
  largest_heap_mb: number;
  customers: number;
  mrr: number;
};

type Step = { isDone: boolean; queries: number; customers: number; mrr: number };

const sampledEvery = 25;

/** Months closed one after the other, as the cron would, by the product's own code on D1 in workerd. */
export async function measureRevenue(subscriptions: number, months: number): Promise<RevenueRun> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-revenue-"));
  const [built, data] = [join(folder, "built"), join(folder, "data")];
  await buildWorker(built, inProject("bench/worker/revenue.ts"));
  await applyMigrations(data);
  const inspectorPort = await freePort();
  const platform = await startMortalPlatform({ built, data, port: await freePort(), inspectorPort });
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await fetch(`${platform.url}${path}`, { signal: AbortSignal.timeout(1_800_000) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  try {
    const { facts } = await ask<{ facts: number }>(`/fill?subscriptions=${subscriptions}&months=${months}`);
    const heap = await watchHeap(inspectorPort);
    const started = performance.now();
    const counts = { invocations: 0, longest_seconds: 0, most_queries: 0 };
    let last: Step = { isDone: true, queries: 0, customers: 0, mrr: 0 };
    let lastAt = started;
    for (let month = 0; month < months; month++) {
      lastAt = performance.now();
      do {
        const invokedAt = performance.now();
        last = await ask(`/close?month=${month}`);
        counts.invocations += 1;
        counts.longest_seconds = Math.max(counts.longest_seconds, (performance.now() - invokedAt) / 1_000);
        counts.most_queries = Math.max(counts.most_queries, last.queries);
      } while (!last.isDone);
    }
    const ended = performance.now();
    const { customers, mrr } = last;
    return {
      ...{ subscriptions, facts, months, customers, mrr, ...counts },
      ...{ seconds: (ended - started) / 1_000, last_seconds: (ended - lastAt) / 1_000, largest_heap_mb: await heap.largest() },
    };
  } finally {
    await platform.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function watchHeap(port: number) {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as { webSocketDebuggerUrl: string }[];
  const path = new URL(targets[0]?.webSocketDebuggerUrl ?? "ws://none/main").pathname.slice(1);
  const inspector = await openInspector(port, path);
  let largest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { usedSize, backingStorageSize } = await inspector.heapUsage();
      largest = Math.max(largest, usedSize + backingStorageSize);
      await new Promise((resolve) => setTimeout(resolve, sampledEvery));
    }
  })();
  return {
    async largest(): Promise<number> {
      isOver = true;
      await watching;
      inspector.close();
      return largest / 1e6;
    },
  };
}
