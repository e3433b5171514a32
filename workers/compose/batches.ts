import { waitUntil } from "cloudflare:workers";
import { batchRepository, expiryRepository, itemRepository } from "../../src/batches/index.ts";
import type { BatchParts } from "../../src/flows/batches/batch-deps.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { durableUsageLedger } from "../../src/platform/cloudflare/durable-usage-ledger.ts";
import { fetchSourceFetcher } from "../../src/platform/cloudflare/fetch-source-fetcher.ts";
import { objectProgressFeed } from "../../src/platform/cloudflare/object-progress-feed.ts";
import { r2FileStore } from "../../src/platform/cloudflare/r2-file-store.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import { runRepository, scheduleRepository } from "../../src/schedules/index.ts";
import { usageMeter } from "../../src/usage/index.ts";
import { readEnv } from "../env.ts";
import type { Deps } from "../http/deps.ts";
import { queueDeps } from "./jobs.ts";
import { ask, buildUrlRules } from "./outside.ts";

export function buildBatch(env: Env): BatchParts {
  const { DB, PICTURES, USAGE, BATCH_PROGRESS } = readEnv(env);
  const db = database(DB);
  return {
    clock: systemClock,
    batches: batchRepository(db),
    items: itemRepository(db),
    expiries: expiryRepository(db),
    files: r2FileStore(PICTURES),
    progress: objectProgressFeed(BATCH_PROGRESS),
    outlive: waitUntil,
    meter: usageMeter(durableUsageLedger(USAGE)),
    jobs: queueDeps(env),
  };
}

export function buildSchedules(env: Env): Pick<Deps, "schedule" | "sources" | "tell"> {
  const db = database(readEnv(env).DB);
  return {
    schedule: { schedules: scheduleRepository(db), runs: runRepository(db) },
    sources: { fetcher: fetchSourceFetcher({ fetch: ask }), urlRules: buildUrlRules(env) },
    tell: { ...queueDeps(env), notifications: notificationRepository(db) },
  };
}
