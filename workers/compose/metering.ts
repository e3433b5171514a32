import { waitUntil } from "cloudflare:workers";
import { keyActivityRepository } from "../../src/api-keys/index.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { bindingAddressWall } from "../../src/platform/cloudflare/binding-address-wall.ts";
import { durableUsageLedger } from "../../src/platform/cloudflare/durable-usage-ledger.ts";
import { objectRateLimiter } from "../../src/platform/cloudflare/object-rate-limiter.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import type { EventSink } from "../../src/platform/ports/event-sink.ts";
import { gatherActivity, isolateLimiter } from "../../src/rate-limits/index.ts";
import { reconciliationRepository, usageMeter, usageRepository } from "../../src/usage/index.ts";
import { readEnv } from "../env.ts";
import type { RateLimitDeps, UsageDeps } from "../http/deps.ts";
import { logLostActivity } from "../http/log-limiter.ts";

export function buildUsage(env: Env, events: EventSink): UsageDeps {
  const { DB, USAGE } = readEnv(env);
  const ledger = durableUsageLedger(USAGE);
  return {
    clock: systemClock,
    ledger,
    meter: usageMeter(ledger),
    records: usageRepository(database(DB)),
    reconciliations: reconciliationRepository(database(DB)),
    notifications: notificationRepository(database(DB)),
    events,
  };
}

export function buildRateLimits(env: Env): RateLimitDeps {
  const { DB, RATE_LIMITER, ADDRESS_WALL } = readEnv(env);
  const clock = systemClock;
  const limiter = objectRateLimiter(RATE_LIMITER);
  return {
    clock,
    limiter,
    isolateLimiter: isolateLimiter(clock),
    wall: bindingAddressWall(ADDRESS_WALL),
    noteActivity: gatherActivity({ limiter, clock, waitUntil, onLost: logLostActivity }),
    activityLog: keyActivityRepository(database(DB)),
  };
}
