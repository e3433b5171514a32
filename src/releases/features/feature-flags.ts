import { type Client, OpenFeature } from "@openfeature/server-sdk";
import type { Caller } from "../../kernel/caller.ts";
import { randomId } from "../../kernel/ids.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import { FeatureNotReleased } from "../errors.ts";
import { releaseOf, releases } from "../roadmap.ts";
import { evaluateFeature, type FeatureDecision } from "./evaluate-feature.ts";
import type { FeatureSnapshot } from "./feature-snapshot.ts";
import { releaseFlagProvider } from "./release-flag-provider.ts";

type Asker = Pick<Caller, "orgId" | "plan"> | undefined;
export type OpenFeatureState = FeatureDecision & { id: string; label: string; release: string };

export type FeatureFlags = {
  /** Throws `FeatureNotReleased`. */
  require(feature: string, asker: Asker): Promise<void>;
  list(asker: Asker): Promise<OpenFeatureState[]>;
  /** For what goes on without being asked for: it stops where its feature is switched off. */
  isKilled(feature: string): Promise<boolean>;
  client: Client;
};

type Deps = {
  clock: Clock;
  snapshot: () => Promise<FeatureSnapshot>;
  /** Development and sandbox need no revenue. */
  opensEverything: boolean;
  onUnknown: (feature: string) => void;
};

export function featureFlags(deps: Deps): FeatureFlags {
  const { clock, snapshot, opensEverything } = deps;
  // OpenFeature keeps providers by domain for the whole isolate, which may serve several sets of bindings.
  const domain = randomId("flags");
  OpenFeature.setProvider(domain, releaseFlagProvider(deps));
  const client = OpenFeature.getClient(domain);
  const contextOf = (asker: Asker) => ({ orgId: asker?.orgId, plan: asker?.plan, now: clock.now() });

  return {
    client,

    async require(feature, asker) {
      const context = asker && { targetingKey: asker.orgId, plan: asker.plan };
      const { value, flagMetadata } = await client.getBooleanDetails(feature, false, context);
      if (value) return;
      const gate = String(flagMetadata.reason ?? "unknown_feature");
      throw new FeatureNotReleased({ feature, release: releaseOf(feature)?.id ?? null, gate });
    },

    async isKilled(feature) {
      return (await snapshot()).features[feature]?.isKilled ?? false;
    },

    async list(asker) {
      const context = contextOf(asker);
      const current = await snapshot();
      return releases.flatMap((release) =>
        release.features.map(({ id, label }) => ({
          ...{ id, label, release: release.id },
          ...evaluateFeature({ snapshot: current, feature: id, context, opensEverything }),
        })),
      );
    },
  };
}
