import { and, desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { ImageId } from "../kernel/ids.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { images } from "../platform/db/tables/images.ts";
import type { Image } from "./image.ts";

export type ImageRepository = ReturnType<typeof imageRepository>;

const listed = 100;

export function imageRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(images.orgId, orgId), eq(images.mode, mode));

  return {
    /** The image as it is kept: the earlier one where the tenant has the same bytes already. */
    async add(image: Image, entry: AuditDraft): Promise<Image> {
      const same = sql`exists (select 1 from ${images} where org_id = ${image.orgId} and mode = ${image.mode} and hash = ${image.hash})`;
      const added = await auditedBatch(db, {
        entry,
        onlyIf: sql`not ${same}`,
        change: (recorded) => [db.insert(images).select(selectRow(images, image, recorded))],
      });
      if (added) return image;
      const earlier = await db
        .select()
        .from(images)
        .where(and(own(image), eq(images.hash, image.hash)))
        .get();
      return earlier ?? image;
    },

    find: (tenant: Tenant, id: ImageId): Promise<Image | undefined> =>
      db
        .select()
        .from(images)
        .where(and(own(tenant), eq(images.id, id)))
        .get(),

    /** The newest first. */
    list: (tenant: Tenant): Promise<Image[]> =>
      db.select().from(images).where(own(tenant)).orderBy(desc(images.createdAt), desc(images.id)).limit(listed),

    /** False where it isn't there. */
    remove: ({ orgId, mode }: Tenant, id: ImageId, entry: AuditDraft): Promise<boolean> =>
      auditedBatch(db, {
        entry,
        onlyIf: sql`exists (select 1 from ${images} where id = ${id} and org_id = ${orgId} and mode = ${mode})`,
        change: (recorded) => [db.delete(images).where(and(eq(images.id, id), eq(images.orgId, orgId), recorded))],
      }),
  };
}
