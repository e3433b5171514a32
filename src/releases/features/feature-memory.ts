import type { Clock } from "../../platform/ports/clock.ts";
import type { KeyValueCache } from "../../platform/ports/key-value-cache.ts";
import type { FeatureRepository } from "./feature-repository.ts";
import { emptySnapshot, type FeatureSnapshot } from "./feature-snapshot.ts";

type Deps = {
  clock: Clock;
  features: Pick<FeatureRepository, "version" | "snapshot">;
  cache: KeyValueCache | undefined;
  onFailure: (error: unknown) => void;
};

/** A change is seen by every isolate within so many milliseconds and the way to the database. */
export const featuresFreshFor = 5_000;

/** Where nothing can be read, not each request is to wait for that. */
const triedAgainAfter = 1_000;

/**
 * Which features are open, as this isolate last read it. D1 says which version is current; the snapshot of a version never
 * changes, so it may come from a cache. Where nothing can be read, what was known stays.
 */
export function rememberFeatures({ clock, features, cache, onFailure }: Deps): () => Promise<FeatureSnapshot> {
  let known = emptySnapshot;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<FeatureSnapshot> | undefined;

  async function read(): Promise<FeatureSnapshot> {
    try {
      const version = await features.version();
      if (version !== known.version) known = await snapshotOf(version);
      readAt = clock.now();
    } catch (error) {
      readAt = clock.now() - featuresFreshFor + triedAgainAfter;
      onFailure(error);
    }
    return known;
  }

  const failed = (error: unknown): null => {
    onFailure(error);
    return null;
  };

  async function snapshotOf(version: number): Promise<FeatureSnapshot> {
    // A cache that is away, or is written too often, keeps nobody from learning what D1 says.
    const cached = await cache?.get(`features/${version}`).catch(failed);
    if (cached) return JSON.parse(cached) as FeatureSnapshot;
    const snapshot = await features.snapshot();
    await cache?.put(`features/${snapshot.version}`, JSON.stringify(snapshot)).catch(failed);
    return snapshot;
  }

  return async () => {
    if (clock.now() - readAt < featuresFreshFor) return known;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
