import { ErrorCode, StandardResolutionReasons } from "@openfeature/core";
import type { EvaluationContext, JsonValue, Provider, ResolutionDetails } from "@openfeature/server-sdk";
import type { Plan } from "../../kernel/caller.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import { evaluateFeature } from "./evaluate-feature.ts";
import type { FeatureSnapshot } from "./feature-snapshot.ts";

type Deps = {
  clock: Clock;
  snapshot: () => Promise<FeatureSnapshot>;
  opensEverything: boolean;
  onUnknown: (feature: string) => void;
};

/** OpenFeature over releases: every flag is a feature of the roadmap and true or false. Of a flag that doesn't exist it tells once. */
export function releaseFlagProvider({ clock, snapshot, opensEverything, onUnknown }: Deps): Provider {
  const told = new Set<string>();

  async function resolveBoolean(
    feature: string,
    fallback: boolean,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<boolean>> {
    const { targetingKey: orgId, plan } = context;
    const asked = { orgId, plan: plan as Plan | undefined, now: clock.now() };
    const { isOpen, reason } = evaluateFeature({ snapshot: await snapshot(), feature, context: asked, opensEverything });
    if (reason !== "unknown_feature")
      return { value: isOpen, reason: StandardResolutionReasons.TARGETING_MATCH, flagMetadata: { reason } };
    if (!told.has(feature) && told.size < 1_000) {
      told.add(feature);
      onUnknown(feature);
    }
    return { value: fallback, reason: StandardResolutionReasons.ERROR, errorCode: ErrorCode.FLAG_NOT_FOUND };
  }

  const onlyBoolean = async <Value extends JsonValue>(_flag: string, fallback: Value): Promise<ResolutionDetails<Value>> => ({
    value: fallback,
    reason: StandardResolutionReasons.ERROR,
    errorCode: ErrorCode.TYPE_MISMATCH,
  });
  return {
    metadata: { name: "releases" },
    runsOn: "server",
    resolveBooleanEvaluation: resolveBoolean,
    resolveStringEvaluation: onlyBoolean,
    resolveNumberEvaluation: onlyBoolean,
    resolveObjectEvaluation: onlyBoolean,
  };
}
