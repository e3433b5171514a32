import { and, desc, eq, gte, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../kernel/caller.ts";
import type { KeyId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { apiKeys } from "../platform/db/tables/api-keys.ts";
import { organizations } from "../platform/db/tables/identity.ts";
import type { ApiKey } from "./api-key.ts";
import { apiKeyOf } from "./api-key-repository.ts";

export type KnownKey = { key: ApiKey; plan: Plan; secretHash: string };

export type KeyLookupRepository = ReturnType<typeof keyLookupRepository>;

/** Questions from which the organization is learned, and which therefore can't be asked on behalf of one. */
export function keyLookupRepository(db: DrizzleD1Database) {
  return {
    async findBySecret(secretHash: string): Promise<KnownKey | undefined> {
      const [known] = await this.findBySecrets([secretHash]);
      return known;
    },

    /** At most 100: D1 takes no more parameters in a statement. */
    async findBySecrets(secretHashes: readonly string[]): Promise<KnownKey[]> {
      const rows = await db
        .select({ row: apiKeys, plan: organizations.plan })
        .from(apiKeys)
        .innerJoin(organizations, eq(organizations.id, apiKeys.orgId))
        .where(inArray(apiKeys.secretHash, [...secretHashes]));
      return rows.map(({ row, plan }) => ({ key: apiKeyOf(row), plan, secretHash: row.secretHash }));
    },

    /** Those that were used most recently before others, at most `limit`. */
    async usedSince(since: Instant, limit: number): Promise<KeyId[]> {
      const rows = await db
        .select({ id: apiKeys.id })
        .from(apiKeys)
        .where(gte(apiKeys.lastUsedAt, since))
        .orderBy(desc(apiKeys.lastUsedAt))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    /** Keys whose overlap has ended, or that nobody has used for as long as their owner said. */
    async findRetirable(now: Instant, limit: number): Promise<ApiKey[]> {
      const quietSince = sql`max(coalesce(${apiKeys.lastUsedAt}, 0), ${apiKeys.rotatedAt})`;
      const retirement = sql`min(${apiKeys.retiresAt}, ${quietSince} + ${apiKeys.quietMilliseconds})`;
      const rows = await db
        .select()
        .from(apiKeys)
        .where(and(isNotNull(apiKeys.replacedBy), isNull(apiKeys.revokedAt), sql`${retirement} <= ${now}`))
        .limit(limit);
      return rows.map(apiKeyOf);
    },
  };
}
