import { waitUntil } from "cloudflare:workers";
import { keyActivityRepository } from "../src/api-keys/index.ts";
import { singleFlight } from "../src/flows/single-flight.ts";
import { createStudio } from "../src/flows/studio.ts";
import { planInfographic } from "../src/generation/index.ts";
import { infographicRepository, pictureStore } from "../src/infographics/index.ts";
import { newInfographicId } from "../src/kernel/ids.ts";
import { bindingAddressWall } from "../src/platform/cloudflare/binding-address-wall.ts";
import { bindingAssetStore } from "../src/platform/cloudflare/binding-asset-store.ts";
import { objectRateLimiter } from "../src/platform/cloudflare/object-rate-limiter.ts";
import { d1Probe, r2Probe } from "../src/platform/cloudflare/probes.ts";
import { r2BlobStore } from "../src/platform/cloudflare/r2-blob-store.ts";
import { systemClock } from "../src/platform/cloudflare/system-clock.ts";
import { database } from "../src/platform/db/client.ts";
import { isolateLimiter } from "../src/rate-limits/index.ts";
import { readEnv } from "./env.ts";
import type { Deps } from "./http/deps.ts";

const composed = new WeakMap<Env, Deps>();

/** What the flows need, made once for an isolate. */
export function compose(env: Env): Deps {
  const deps = composed.get(env) ?? build(env);
  composed.set(env, deps);
  return deps;
}

function build(env: Env): Deps {
  const { ENVIRONMENT, DB, PICTURES, ASSETS, RATE_LIMITER, ADDRESS_WALL } = readEnv(env);

  return {
    environment: ENVIRONMENT,
    clock: systemClock,
    newId: newInfographicId,
    plan: planInfographic,
    studio: createStudio({ assets: bindingAssetStore(ASSETS) }),
    infographics: infographicRepository(database(DB)),
    pictures: pictureStore(r2BlobStore(PICTURES)),
    drawings: singleFlight(waitUntil),
    rasters: singleFlight(waitUntil),
    probes: [d1Probe(DB), r2Probe(PICTURES)],
    rateLimiter: objectRateLimiter(RATE_LIMITER),
    isolateLimiter: isolateLimiter(systemClock),
    addressWall: bindingAddressWall(ADDRESS_WALL),
    keyActivity: keyActivityRepository(database(DB)),
  };
}
