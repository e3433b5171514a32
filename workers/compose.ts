import { waitUntil } from "cloudflare:workers";
import { auditRepository } from "../src/audit/index.ts";
import { singleFlight } from "../src/flows/single-flight.ts";
import { createStudio } from "../src/flows/studio.ts";
import { planInfographic } from "../src/generation/index.ts";
import { idempotencyRepository } from "../src/idempotency/index.ts";
import { staleAccountRepository } from "../src/identity/index.ts";
import { infographicRepository, pictureStore } from "../src/infographics/index.ts";
import { keepWithin } from "../src/kernel/keep-within.ts";
import { linkSigner } from "../src/links/index.ts";
import { notificationRepository } from "../src/notifications/index.ts";
import { bindingAssetStore } from "../src/platform/cloudflare/binding-asset-store.ts";
import { d1Probe, r2Probe } from "../src/platform/cloudflare/probes.ts";
import { r2AnswerBodies } from "../src/platform/cloudflare/r2-answer-bodies.ts";
import { r2AuditCheckpoints } from "../src/platform/cloudflare/r2-audit-checkpoints.ts";
import { r2BlobStore } from "../src/platform/cloudflare/r2-blob-store.ts";
import { r2MadeBlobs } from "../src/platform/cloudflare/r2-made-blobs.ts";
import { systemClock } from "../src/platform/cloudflare/system-clock.ts";
import { database } from "../src/platform/db/client.ts";
import { buildAccounts, buildApiKeys } from "./compose/accounts.ts";
import { buildBatch, buildSchedules } from "./compose/batches.ts";
import { buildBilling } from "./compose/billing.ts";
import { buildJobs } from "./compose/jobs.ts";
import { buildRateLimits, buildUsage } from "./compose/metering.ts";
import { buildReleases } from "./compose/releases.ts";
import { buildUploads } from "./compose/uploads.ts";
import { buildEvents, buildWebhooks } from "./compose/webhooks.ts";
import { readEnv } from "./env.ts";
import type { Deps } from "./http/deps.ts";
import { readLinkSecrets } from "./link-settings.ts";

const composed = new WeakMap<Env, Deps>();

/** What the flows need, made once for an isolate. */
export function compose(env: Env): Deps {
  const deps = composed.get(env) ?? build(env);
  composed.set(env, deps);
  return deps;
}

/** Some seventy pictures. An isolate has 128 MB for everything. */
const linkedBytes = 6_000_000;

function build(env: Env): Deps {
  const events = buildEvents(env);
  const accounts = buildAccounts(env);
  const { ENVIRONMENT, DB, PICTURES, ASSETS } = readEnv(env);

  const jobs = buildJobs(env, () => compose(env));
  const billing = buildBilling(env, jobs, accounts.accounts.origin);

  return {
    environment: ENVIRONMENT,
    clock: systemClock,
    plan: planInfographic,
    studio: createStudio({ assets: bindingAssetStore(ASSETS) }),
    ...buildUploads(env),
    infographics: infographicRepository(database(DB)),
    pictures: pictureStore(r2BlobStore(PICTURES)),
    drawings: singleFlight(waitUntil),
    rasters: singleFlight(waitUntil),
    usage: buildUsage(env, events),
    ...accounts,
    staleAccounts: staleAccountRepository(database(DB)),
    apiKeys: buildApiKeys(env, events),
    audit: auditRepository(database(DB)),
    notifications: notificationRepository(database(DB)),
    auditCheckpoints: r2AuditCheckpoints(PICTURES),
    idempotency: {
      clock: systemClock,
      answers: idempotencyRepository(database(DB)),
      bodies: r2AnswerBodies(PICTURES),
    },
    billing,
    releases: buildReleases(env),
    jobs,
    events,
    batch: buildBatch(env),
    ...buildSchedules(env),
    links: linkSigner({ clock: systemClock, secrets: readLinkSecrets({ ...env }) }),
    linkedPictures: {
      memory: keepWithin(linkedBytes, ({ body }) => body.byteLength + 512),
      fetches: singleFlight(waitUntil),
    },
    webhooks: buildWebhooks(env),
    madeBlobs: r2MadeBlobs(PICTURES),
    probes: [d1Probe(DB), r2Probe(PICTURES)],
    rateLimits: buildRateLimits(env),
  };
}
