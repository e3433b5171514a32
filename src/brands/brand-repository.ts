import { and, desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { BrandId } from "../kernel/ids.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { brands } from "../platform/db/tables/brands.ts";
import type { Brand, BrandKit } from "./brand.ts";

export type BrandRepository = ReturnType<typeof brandRepository>;

const listed = 100;

export function brandRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(brands.orgId, orgId), eq(brands.mode, mode));
  const one = ({ orgId, mode }: Tenant, id: BrandId) =>
    sql`exists (select 1 from ${brands} where id = ${id} and org_id = ${orgId} and mode = ${mode})`;

  return {
    async add(brand: Brand, entry: AuditDraft): Promise<void> {
      await auditedBatch(db, { entry, change: (recorded) => [db.insert(brands).select(selectRow(brands, brand, recorded))] });
    },

    async find(tenant: Tenant, id: BrandId): Promise<Brand | undefined> {
      const row = await db
        .select()
        .from(brands)
        .where(and(own(tenant), eq(brands.id, id)))
        .get();
      return row && brandOf(row);
    },

    /** The newest first. */
    async list(tenant: Tenant): Promise<Brand[]> {
      const rows = await db
        .select()
        .from(brands)
        .where(own(tenant))
        .orderBy(desc(brands.createdAt), desc(brands.id))
        .limit(listed);
      return rows.map(brandOf);
    },

    /** False, as the next one, where it isn't there. */
    update: ({ id, orgId, mode, name, kit, updatedAt }: Brand, entry: AuditDraft): Promise<boolean> =>
      auditedBatch(db, {
        entry,
        onlyIf: one({ orgId, mode }, id),
        change: (recorded) => [
          db
            .update(brands)
            .set({ name, kit, updatedAt })
            .where(and(eq(brands.id, id), recorded)),
        ],
      }),

    remove: (tenant: Tenant, id: BrandId, entry: AuditDraft): Promise<boolean> =>
      auditedBatch(db, {
        entry,
        onlyIf: one(tenant, id),
        change: (recorded) => [db.delete(brands).where(and(eq(brands.id, id), recorded))],
      }),
  };
}

const brandOf = (row: typeof brands.$inferSelect): Brand => ({ ...row, kit: row.kit as BrandKit });
