import { and, desc, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { EventDraft } from "../kernel/event-draft.ts";
import type { KeyId, OrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { apiKeys } from "../platform/db/tables/api-keys.ts";
import type { ApiKey, KeyMode, KeySettings, Rotation } from "./api-key.ts";

type Row = typeof apiKeys.$inferSelect;
export type Issued = { key: ApiKey; secretHash: string };
export type KeyPage = { modes: readonly KeyMode[]; after?: KeyId | undefined; limit: number };
type Change = { set: Partial<Row>; entry: AuditDraft; event?: EventDraft; onlyIf?: SQL };
/** What is noted of a change, and what webhooks hear of it. */
type Told = { entry: AuditDraft; event: EventDraft };
type Successor = Issued & { rotation: Rotation };

export type ApiKeyRepository = ReturnType<typeof apiKeyRepository>;

const usedWithin = 60_000;

export function apiKeyRepository(db: DrizzleD1Database) {
  const active = (orgId: OrgId, now: Instant) =>
    sql`org_id = ${orgId} and revoked_at is null and (expires_at is null or expires_at > ${now})`;
  const count = (condition: SQL) => sql`(select count(*) from ${apiKeys} where ${condition})`;
  const issue = ({ key, secretHash }: Issued, recorded: SQL) =>
    db.insert(apiKeys).select(selectRow(apiKeys, rowOf(key, secretHash), recorded));

  /** Changes a key that isn't revoked, and for which `onlyIf` holds, and tells of it. */
  const change = (orgId: OrgId, id: KeyId, { set, entry, event, onlyIf = sql`true` }: Change) =>
    auditedBatch(db, {
      entry,
      onlyIf: sql`exists (select 1 from ${apiKeys} where id = ${id} and org_id = ${orgId} and revoked_at is null and ${onlyIf})`,
      change: (recorded) => [
        db
          .update(apiKeys)
          .set(set)
          .where(and(eq(apiKeys.orgId, orgId), eq(apiKeys.id, id), recorded)),
        ...(event ? eventStatements(db, event, recorded) : []),
      ],
    });

  return {
    /** False when the organization already holds `limit` active keys that nothing takes over from. */
    addWithinLimit(orgId: OrgId, issued: Issued, { limit, entry }: { limit: number; entry: AuditDraft }): Promise<boolean> {
      const held = count(sql`${active(orgId, issued.key.createdAt)} and replaced_by is null`);
      return auditedBatch(db, { entry, onlyIf: sql`${held} < ${limit}`, change: (recorded) => [issue(issued, recorded)] });
    },

    /** False when the key is revoked or being replaced already, or `limit` keys are retiring. */
    replace(orgId: OrgId, id: KeyId, successor: Successor & { limit: number } & Told): Promise<boolean> {
      const { key, rotation, limit, entry, event } = successor;
      const replaceable = sql`${active(orgId, key.createdAt)} and replaced_by is null and id = ${id}`;
      const retiring = count(sql`${active(orgId, key.createdAt)} and replaced_by is not null`);
      return auditedBatch(db, {
        entry,
        onlyIf: sql`exists (select 1 from ${apiKeys} where ${replaceable}) and ${retiring} < ${limit}`,
        change: (recorded) => [
          issue(successor, recorded),
          db
            .update(apiKeys)
            .set(rotation)
            .where(and(eq(apiKeys.orgId, orgId), eq(apiKeys.id, id), recorded)),
          ...eventStatements(db, event, recorded),
        ],
      });
    },

    async find(orgId: OrgId, id: KeyId): Promise<ApiKey | undefined> {
      const row = await db
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.orgId, orgId), eq(apiKeys.id, id)))
        .get();
      return row && apiKeyOf(row);
    },

    /** The newest first, from the one after `after` on. */
    async list(orgId: OrgId, { modes, after, limit }: KeyPage): Promise<ApiKey[]> {
      const last = sql`(select created_at, id from ${apiKeys} where org_id = ${orgId} and id = ${after})`;
      const rows = await db
        .select()
        .from(apiKeys)
        .where(
          and(
            eq(apiKeys.orgId, orgId),
            sql`${apiKeys.mode} in ${[...modes]}`,
            after === undefined ? undefined : sql`(${apiKeys.createdAt}, ${apiKeys.id}) < ${last}`,
          ),
        )
        .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
        .limit(limit);
      return rows.map(apiKeyOf);
    },

    /** False, as of the next five, when the key isn't there or was revoked. */
    update: (orgId: OrgId, id: KeyId, { settings, entry }: { settings: Partial<KeySettings>; entry: AuditDraft }) =>
      change(orgId, id, { set: columnsOf(settings), entry }),

    reissue: (orgId: OrgId, id: KeyId, { entry, ...secret }: { secretHash: string; hint: string; entry: AuditDraft }) =>
      change(orgId, id, { set: secret, entry }),

    revoke: (orgId: OrgId, id: KeyId, entry: AuditDraft) => change(orgId, id, { set: { revokedAt: entry.at }, entry }),

    /** False, too, when it is quarantined already. */
    quarantine: (orgId: OrgId, id: KeyId, { entry, event }: Told) =>
      change(orgId, id, { set: { quarantinedAt: entry.at }, entry, event, onlyIf: sql`quarantined_at is null` }),

    /** False, too, when it isn't quarantined. */
    release: (orgId: OrgId, id: KeyId, entry: AuditDraft) =>
      change(orgId, id, { set: { quarantinedAt: null }, entry, onlyIf: sql`quarantined_at is not null` }),

    async touch(orgId: OrgId, id: KeyId, at: Instant): Promise<void> {
      const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, instant(at - usedWithin)));
      await db
        .update(apiKeys)
        .set({ lastUsedAt: at })
        .where(and(eq(apiKeys.orgId, orgId), eq(apiKeys.id, id), stale));
    },
  };
}

const columnsOf = ({ scopes, allowedIps, ...settings }: Partial<KeySettings>): Partial<Row> => ({
  ...settings,
  ...(scopes && { scopes: [...scopes] }),
  ...(allowedIps && { allowedIps: [...allowedIps] }),
});

const unrotated = { replacedBy: null, rotatedAt: null, retiresAt: null, quietMilliseconds: null };

const rowOf = ({ rotation, scopes, allowedIps, ...key }: ApiKey, secretHash: string): Row => ({
  ...key,
  scopes: [...scopes],
  allowedIps: [...allowedIps],
  secretHash,
  ...(rotation ?? unrotated),
});

export function apiKeyOf({ secretHash: _, replacedBy, rotatedAt, retiresAt, quietMilliseconds, ...key }: Row): ApiKey {
  if (replacedBy === null || rotatedAt === null || retiresAt === null || quietMilliseconds === null)
    return { ...key, rotation: null };
  return { ...key, rotation: { replacedBy, rotatedAt, retiresAt, quietMilliseconds } };
}
