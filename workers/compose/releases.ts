import { catalogRepository } from "../../src/billing/index.ts";
import { kvCache } from "../../src/platform/cloudflare/kv-cache.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import {
  featureFlags,
  featureRepository,
  planRepository,
  rememberFeatures,
  statementRepository,
  verdictRepository,
} from "../../src/releases/index.ts";
import { closingRepository, closingRunRepository, revenueFactRepository } from "../../src/revenue/index.ts";
import { ratingRepository } from "../../src/satisfaction/index.ts";
import { readEnv } from "../env.ts";
import type { ReleaseDeps } from "../http/deps.ts";
import { logFeatureFailure, logUnknownFeature } from "../http/log-features.ts";

export function buildReleases(env: Env): ReleaseDeps {
  const { DB, FEATURES, FEATURES_OPEN } = readEnv(env);
  const db = database(DB);
  const features = featureRepository(db);
  const cache = FEATURES && kvCache(FEATURES);
  return {
    ...{ clock: systemClock, features },
    facts: revenueFactRepository(db),
    closings: closingRepository(db),
    runs: closingRunRepository(db),
    catalogs: catalogRepository(db),
    ratings: ratingRepository(db),
    statements: statementRepository(db),
    verdicts: verdictRepository(db),
    plans: planRepository(db),
    flags: featureFlags({
      ...{ clock: systemClock, opensEverything: FEATURES_OPEN === "everything", onUnknown: logUnknownFeature },
      snapshot: rememberFeatures({ clock: systemClock, features, cache, onFailure: logFeatureFailure }),
    }),
  };
}
