import { z } from "zod";
import { plans } from "../../kernel/caller.ts";

const moment = z.int();

/** Who gets an opened feature, from when on, and how many of them. */
export const FeatureRule = z.strictObject({
  /** Without any, everybody. */
  plans: z.array(z.enum(plans)).default([]),
  organizations: z.array(z.string()).default([]),
  /** Hundredths of a percent of all organizations; each stays on its side while this grows. */
  basisPoints: z.int().min(0).max(10_000).default(10_000),
  opensAt: moment.nullable().default(null),
  closesAt: moment.nullable().default(null),
  /** Features that have to be open as well. */
  requires: z.array(z.string()).default([]),
});
export type FeatureRule = z.infer<typeof FeatureRule>;

/** A feature that is open before its release. */
export type FeatureForce = { expiresAt: number };

export type FeatureState = { rule?: FeatureRule; force?: FeatureForce; isKilled?: boolean };

/** Everything that says which feature is open, at one version. */
export type FeatureSnapshot = {
  version: number;
  openedReleases: string[];
  features: Record<string, FeatureState>;
};

export const emptySnapshot: FeatureSnapshot = { version: 0, openedReleases: [], features: {} };
