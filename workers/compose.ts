import { waitUntil } from "cloudflare:workers";
import {
  apiKeyRepository,
  keyActivityRepository,
  keyLookupRepository,
  mintKey,
  noteUse,
  rememberKeys,
} from "../src/api-keys/index.ts";
import { auditRepository } from "../src/audit/index.ts";
import { batchRepository, expiryRepository, itemRepository } from "../src/batches/index.ts";
import {
  catalogRepository,
  couponRepository,
  customerRepository,
  invoiceRepository,
  ledgerRepository,
  providerEventRepository,
  subscriptionRepository,
  usageClosingRepository,
} from "../src/billing/index.ts";
import { brandRepository } from "../src/brands/index.ts";
import type { BatchParts } from "../src/flows/batches/batch-deps.ts";
import { keepBillingEvent } from "../src/flows/keep-billing-event.ts";
import { receiveBillingWebhook } from "../src/flows/receive-billing-webhook.ts";
import { recordEvent } from "../src/flows/record-event.ts";
import { resolveAssets } from "../src/flows/resolve-assets.ts";
import { singleFlight } from "../src/flows/single-flight.ts";
import { createStudio } from "../src/flows/studio.ts";
import { planInfographic } from "../src/generation/index.ts";
import { idempotencyRepository } from "../src/idempotency/index.ts";
import {
  handOver,
  homeRepository,
  invitationRepository,
  memberRepository,
  operatorRepository,
  rights,
  staleAccountRepository,
} from "../src/identity/index.ts";
import { imageRepository, imageStore } from "../src/images/index.ts";
import { printFontFile } from "../src/infographic/fonts.ts";
import { infographicRepository, pictureStore } from "../src/infographics/index.ts";
import { type JobRepository, jobRepository, type QueueDeps, queueReportRepository } from "../src/jobs/index.ts";
import { keepWithin } from "../src/kernel/keep-within.ts";
import type { UrlRules } from "../src/kernel/public-url.ts";
import { linkSigner } from "../src/links/index.ts";
import { notificationRepository } from "../src/notifications/index.ts";
import { lazyAuth } from "../src/platform/auth/lazy-auth.ts";
import { bindingAddressWall } from "../src/platform/cloudflare/binding-address-wall.ts";
import { bindingAssetStore } from "../src/platform/cloudflare/binding-asset-store.ts";
import { bindingJobQueue } from "../src/platform/cloudflare/binding-job-queue.ts";
import { dohHostResolver } from "../src/platform/cloudflare/doh-host-resolver.ts";
import { durableUsageLedger } from "../src/platform/cloudflare/durable-usage-ledger.ts";
import { fetchSourceFetcher } from "../src/platform/cloudflare/fetch-source-fetcher.ts";
import { fetchWebhookSender } from "../src/platform/cloudflare/fetch-webhook-sender.ts";
import { httpSigningKeys } from "../src/platform/cloudflare/http-signing-keys.ts";
import { kvCache } from "../src/platform/cloudflare/kv-cache.ts";
import { objectDeliveryGate } from "../src/platform/cloudflare/object-delivery-gate.ts";
import { objectProgressFeed } from "../src/platform/cloudflare/object-progress-feed.ts";
import { objectRateLimiter } from "../src/platform/cloudflare/object-rate-limiter.ts";
import { d1Probe, r2Probe } from "../src/platform/cloudflare/probes.ts";
import { r2AnswerBodies } from "../src/platform/cloudflare/r2-answer-bodies.ts";
import { r2AuditCheckpoints } from "../src/platform/cloudflare/r2-audit-checkpoints.ts";
import { r2BlobStore } from "../src/platform/cloudflare/r2-blob-store.ts";
import { r2FileStore } from "../src/platform/cloudflare/r2-file-store.ts";
import { r2MadeBlobs } from "../src/platform/cloudflare/r2-made-blobs.ts";
import { systemClock } from "../src/platform/cloudflare/system-clock.ts";
import { webCryptoSecretBox } from "../src/platform/cloudflare/web-crypto-secret-box.ts";
import { database } from "../src/platform/db/client.ts";
import { outboxRepository } from "../src/platform/mail/outbox-repository.ts";
import { resendMailer } from "../src/platform/mail/resend-mailer.ts";
import { openProviders } from "../src/platform/payments/open-providers.ts";
import { sandboxProvider } from "../src/platform/payments/sandbox/sandbox-provider.ts";
import { sandboxRepository } from "../src/platform/payments/sandbox/sandbox-repository.ts";
import type { EventSink } from "../src/platform/ports/event-sink.ts";
import { gatherActivity, isolateLimiter } from "../src/rate-limits/index.ts";
import {
  featureFlags,
  featureRepository,
  rememberFeatures,
  statementRepository,
  verdictRepository,
} from "../src/releases/index.ts";
import { closingRepository, revenueFactRepository } from "../src/revenue/index.ts";
import { ratingRepository } from "../src/satisfaction/index.ts";
import { runRepository, scheduleRepository } from "../src/schedules/index.ts";
import { reconciliationRepository, usageMeter, usageRepository } from "../src/usage/index.ts";
import {
  deliveryRepository,
  eventRepository,
  replayRepository,
  retentionRepository,
  webhookRepository,
} from "../src/webhooks/index.ts";
import { readAccountSettings } from "./account-settings.ts";
import { noSeller, readBillingSettings } from "./billing-settings.ts";
import { readEnv } from "./env.ts";
import type {
  AccountDeps,
  ApiKeyDeps,
  BillingDeps,
  Deps,
  JobDeps,
  RateLimitDeps,
  ReleaseDeps,
  Sandbox,
  UsageDeps,
  WebhookDeps,
} from "./http/deps.ts";
import { logFeatureFailure, logUnknownFeature } from "./http/log-features.ts";
import { logLostActivity } from "./http/log-limiter.ts";
import { logUndispatched } from "./http/log-undispatched.ts";
import { readLinkSecrets } from "./link-settings.ts";
import { jobHandlers } from "./queues/job-handlers.ts";
import { logDeadJob } from "./queues/log-dead-job.ts";
import { logUnsentEvents } from "./queues/log-unsent-events.ts";
import { readWebhookSettings } from "./webhook-settings.ts";

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

  const jobs = buildJobs(env);
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
    ...buildSchedules(env, accounts.accounts),
    links: linkSigner({ clock: systemClock, secrets: readLinkSecrets({ ...env }) }),
    linkedPictures: {
      memory: keepWithin(linkedBytes, ({ body }) => body.byteLength + 512),
      fetches: singleFlight(waitUntil),
    },
    webhooks: buildWebhooks(env, accounts.accounts),
    madeBlobs: r2MadeBlobs(PICTURES),
    probes: [d1Probe(DB), r2Probe(PICTURES)],
    rateLimits: buildRateLimits(env),
  };
}

function buildUploads(env: Env): Pick<Deps, "images" | "brands" | "resolveAssets"> {
  const { DB, PICTURES } = readEnv(env);
  const images = { clock: systemClock, images: imageRepository(database(DB)), store: imageStore(r2BlobStore(PICTURES)) };
  const brands = { clock: systemClock, brands: brandRepository(database(DB)) };
  return { images, brands, resolveAssets: resolveAssets({ ...images, ...brands }) };
}

function buildRateLimits(env: Env): RateLimitDeps {
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

function buildJobs(env: Env): JobDeps {
  const { DB, JOB_LEASE_SECONDS } = readEnv(env);
  const db = database(DB);
  return {
    ...queueDeps(env),
    random: Math.random,
    leaseMilliseconds: JOB_LEASE_SECONDS * 1_000,
    reports: queueReportRepository(db),
    handlers: jobHandlers({ webhooks: () => compose(env).webhooks, deps: () => compose(env) }),
    notifications: notificationRepository(db),
    onDead: logDeadJob,
  };
}

/** Where `npm start` serves. */
const localOrigin = "http://localhost:8787";

function buildBilling(env: Env, jobs: JobDeps, origin = localOrigin): BillingDeps {
  const { DB, ASSETS } = readEnv(env);
  const { seller, sandboxSecret, ...settings } = readBillingSettings({ ...env });
  const db = database(DB);
  const assets = bindingAssetStore(ASSETS);
  const [customers, events] = [customerRepository(db), providerEventRepository(db)];
  const keeping = { ...jobs, events, customers, onUndispatched: logUndispatched };
  const receive: BillingDeps["receive"] = (provider, received) => receiveBillingWebhook(keeping, provider, received);
  const accountUrl = `${origin}/account`;
  const opened = openProviders({
    ...{ clock: systemClock, db, settings, returnUrl: accountUrl, fetch: (...request) => fetch(...request) },
    tell: (provider, event) => keepBillingEvent(keeping, provider, { eventId: event.id, type: event.type, event }),
  });
  const sandbox =
    sandboxSecret && seller
      ? sandboxProvider({
          ...{ clock: systemClock, accounts: sandboxRepository(db), secret: sandboxSecret },
          deliver: (body, headers): Promise<void> => receive(sandbox as Sandbox, { body, headers }),
        })
      : undefined;
  return {
    ...{
      clock: systemClock,
      seller: seller ?? noSeller,
      providers: { ...(seller && opened), ...(sandbox && { sandbox }) },
      sandbox,
      receive,
      customers,
      events,
    },
    catalogs: catalogRepository(db),
    subscriptions: subscriptionRepository(db),
    coupons: couponRepository(db),
    invoices: invoiceRepository(db),
    ledger: ledgerRepository(db),
    closings: usageClosingRepository(db),
    accountUrl,
    fontsOf: (face, weight) => assets.read(`print/${printFontFile(face, weight)}`),
  };
}

function buildReleases(env: Env): ReleaseDeps {
  const { DB, FEATURES, FEATURES_OPEN } = readEnv(env);
  const db = database(DB);
  const features = featureRepository(db);
  const cache = FEATURES && kvCache(FEATURES);
  return {
    ...{ clock: systemClock, features },
    facts: revenueFactRepository(db),
    closings: closingRepository(db),
    catalogs: catalogRepository(db),
    ratings: ratingRepository(db),
    statements: statementRepository(db),
    verdicts: verdictRepository(db),
    flags: featureFlags({
      ...{ clock: systemClock, opensEverything: FEATURES_OPEN === "everything", onUnknown: logUnknownFeature },
      snapshot: rememberFeatures({ clock: systemClock, features, cache, onFailure: logFeatureFailure }),
    }),
  };
}

function buildBatch(env: Env): BatchParts {
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

function buildWebhooks(env: Env, { mailer, members, origin }: AccountDeps): WebhookDeps {
  const { DB, WEBHOOK_ENDPOINT } = readEnv(env);
  const { secretsKey } = readWebhookSettings({ ...env });
  const db = database(DB);
  return {
    ...queueDeps(env),
    random: Math.random,
    webhooks: webhookRepository(db),
    deliveries: deliveryRepository(db),
    replays: replayRepository(db),
    retention: retentionRepository(db),
    secretBox: webCryptoSecretBox(secretsKey),
    urlRules: buildUrlRules(env),
    sender: fetchWebhookSender({ fetch: ask, clock: systemClock }),
    gate: objectDeliveryGate(WEBHOOK_ENDPOINT),
    notifications: notificationRepository(db),
    ...{ mailer, members, origin },
  };
}

function buildSchedules(env: Env, { mailer, members, origin }: AccountDeps): Pick<Deps, "schedule" | "sources" | "tell"> {
  const db = database(readEnv(env).DB);
  return {
    schedule: { schedules: scheduleRepository(db), runs: runRepository(db) },
    sources: { fetcher: fetchSourceFetcher({ fetch: ask }), urlRules: buildUrlRules(env) },
    tell: { mailer, members, origin, notifications: notificationRepository(db) },
  };
}

function buildUrlRules(env: Env): UrlRules {
  const { resolverUrl: url, allowLoopback } = readWebhookSettings({ ...env });
  return { resolver: dohHostResolver({ url, fetch: ask }), allowLoopback };
}

const ask: typeof fetch = (...request) => fetch(...request);

function buildEvents(env: Env): EventSink {
  const db = database(env.DB);
  const deps = { ...queueDeps(env), deliveries: deliveryRepository(db), events: eventRepository(db) };
  return recordEvent({ ...deps, outlive: waitUntil, onFailure: logUnsentEvents });
}

function queueDeps(env: Env): QueueDeps & { jobs: JobRepository } {
  const { DB, JOBS } = readEnv(env);
  return { clock: systemClock, jobs: jobRepository(database(DB)), queue: bindingJobQueue(JOBS) };
}

function buildUsage(env: Env, events: EventSink): UsageDeps {
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

/** Half of the second within which a revoked key has to be dead everywhere; the other half is for the way there and back. */
const keysFreshFor = 500;
const keysRemembered = 10_000;

function buildApiKeys(env: Env, events: EventSink): ApiKeyDeps {
  const { DB, SECRET_SCANNING_KEYS_URL } = readEnv(env);
  const db = database(DB);
  const keys = apiKeyRepository(db);
  const keyLookup = keyLookupRepository(db);
  const memory = { clock: systemClock, freshFor: keysFreshFor, capacity: keysRemembered };
  return {
    clock: systemClock,
    mintKey,
    keys,
    noteUse: noteUse({ keys, capacity: keysRemembered }),
    keyLookup,
    keyActivity: keyActivityRepository(db),
    findKey: rememberKeys((hash) => keyLookup.findBySecret(hash), memory),
    notifications: notificationRepository(db),
    events,
    signingKeys: httpSigningKeys({
      url: SECRET_SCANNING_KEYS_URL,
      clock: systemClock,
      fetch: (...request) => fetch(...request),
    }),
  };
}

function buildAccounts(env: Env): Pick<Deps, "auth" | "accounts" | "operators" | "outbox"> {
  const { mail, ...settings } = readAccountSettings({ ...env });
  const db = database(env.DB);
  const kept = outboxRepository(db, systemClock);
  const mailer = mail ? resendMailer(mail) : kept;
  const accounts = {
    clock: systemClock,
    origin: settings.origin,
    mailer,
    homes: homeRepository(db),
    members: memberRepository(db),
    invitations: invitationRepository(db),
  };
  const auth = lazyAuth({
    ...settings,
    db,
    mailer,
    rights,
    handOver: (guest, user) => handOver(accounts, guest, user),
    outlive: waitUntil,
  });
  return { auth, accounts, operators: operatorRepository(db), outbox: mail ? undefined : kept };
}
