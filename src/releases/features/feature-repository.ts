import { max, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Instant } from "../../kernel/time.ts";
import { featureChanges } from "../../platform/db/tables/releases.ts";
import type { FeatureForce, FeatureRule, FeatureSnapshot, FeatureState } from "./feature-snapshot.ts";

export type FeatureRepository = ReturnType<typeof featureRepository>;

export type FeatureSetting =
  | { kind: "rule"; setting: FeatureRule }
  | { kind: "force"; setting: FeatureForce }
  | { kind: "kill"; setting: { isKilled: boolean } };
export type FeatureChange = FeatureSetting & { feature: string; reason: string; author: string; at: Instant };

export function featureRepository(db: DrizzleD1Database) {
  return {
    async change({ kind, feature, setting, reason, author, at }: FeatureChange): Promise<void> {
      await db.insert(featureChanges).values({ subject: `${kind}:${feature}`, setting, reason, author, at });
    },

    /** Grows with every change; 0 before the first. */
    async version(): Promise<number> {
      const row = await db
        .select({ version: max(featureChanges.version) })
        .from(featureChanges)
        .get();
      return row?.version ?? 0;
    },

    async snapshot(): Promise<FeatureSnapshot> {
      const isLatest = sql`version in (select max(version) from ${featureChanges} group by subject)`;
      const rows = await db.select().from(featureChanges).where(isLatest);
      const snapshot: FeatureSnapshot = { version: 0, openedReleases: [], features: {} };
      for (const { version, subject, setting } of rows) {
        snapshot.version = Math.max(snapshot.version, version);
        add(snapshot, subject, setting);
      }
      return snapshot;
    },

    /** The newest first. */
    async changes(limit: number): Promise<(typeof featureChanges.$inferSelect)[]> {
      return db.select().from(featureChanges).orderBy(sql`version desc`).limit(limit);
    },
  };
}

function add({ openedReleases, features }: FeatureSnapshot, subject: string, setting: unknown): void {
  const [kind, name = ""] = subject.split(/:(.*)/s);
  if (kind === "opened") openedReleases.push(name);
  const state: FeatureState = features[name] ?? {};
  if (kind === "rule") features[name] = { ...state, rule: setting as FeatureRule };
  if (kind === "force") features[name] = { ...state, force: setting as FeatureForce };
  if (kind === "kill") features[name] = { ...state, ...(setting as { isKilled: boolean }) };
}
