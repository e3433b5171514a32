import type { Plan } from "../../kernel/caller.ts";
import type { Instant } from "../../kernel/time.ts";
import { releaseOf } from "../roadmap.ts";
import type { FeatureRule, FeatureSnapshot } from "./feature-snapshot.ts";

export type FeatureContext = { orgId?: string | undefined; plan?: Plan | undefined; now: Instant };

export type FeatureReason =
  | "everything_is_open"
  | "released"
  | "forced"
  | "killed"
  | "release_not_reached"
  | "not_scheduled_yet"
  | "schedule_over"
  | "prerequisite_closed"
  | "not_for_this_plan"
  | "not_ramped_up_yet"
  | "unknown_feature";

export type FeatureDecision = { isOpen: boolean; reason: FeatureReason };

type Question = { snapshot: FeatureSnapshot; feature: string; context: FeatureContext; opensEverything: boolean };

/** The first rule that applies. A kill switch is before everything else, also before the setting that opens everything. */
export function evaluateFeature(question: Question, asked: readonly string[] = []): FeatureDecision {
  const { snapshot, feature, context, opensEverything } = question;
  const release = releaseOf(feature);
  if (!release) return closed("unknown_feature");
  const { rule, force, isKilled = false } = snapshot.features[feature] ?? {};
  if (isKilled) return closed("killed");
  if (opensEverything) return open("everything_is_open");
  if (force && force.expiresAt > context.now) return open("forced");
  if (!snapshot.openedReleases.includes(release.id)) return closed("release_not_reached");
  if (!rule) return open("released");

  const held = heldBy(rule, feature, context);
  if (held) return closed(held);
  // Features that require each other are closed: neither can be open first.
  const isReady = (needed: string) =>
    !asked.includes(needed) && evaluateFeature({ ...question, feature: needed }, [...asked, feature]).isOpen;
  return rule.requires.every((needed) => needed !== feature && isReady(needed))
    ? open("released")
    : closed("prerequisite_closed");
}

const open = (reason: FeatureReason): FeatureDecision => ({ isOpen: true, reason });
const closed = (reason: FeatureReason): FeatureDecision => ({ isOpen: false, reason });

function heldBy(rule: FeatureRule, feature: string, { orgId, plan, now }: FeatureContext): FeatureReason | undefined {
  if (rule.opensAt !== null && now < rule.opensAt) return "not_scheduled_yet";
  if (rule.closesAt !== null && now >= rule.closesAt) return "schedule_over";
  if (orgId !== undefined && rule.organizations.includes(orgId)) return undefined;
  const isTargeted = rule.plans.length > 0 || rule.organizations.length > 0;
  if (isTargeted && !(plan !== undefined && rule.plans.includes(plan))) return "not_for_this_plan";
  if (rule.basisPoints < 10_000 && (orgId === undefined || bucketOf(`${feature}/${orgId}`) >= rule.basisPoints))
    return "not_ramped_up_yet";
  return undefined;
}

/** From 0 to 9,999, the same for ever: FNV-1a of 32 bits with murmur3's finish, as FNV alone spreads short names badly. */
export function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % 10_000;
}
