import { desc, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Instant } from "../../kernel/time.ts";
import { catalogs } from "../../platform/db/tables/billing.ts";
import type { Catalog } from "./price.ts";

export type CatalogRepository = ReturnType<typeof catalogRepository>;

export function catalogRepository(db: DrizzleD1Database) {
  return {
    /** The newest that was published; undefined before the first. */
    async current(): Promise<Catalog | undefined> {
      const row = await db.select().from(catalogs).orderBy(desc(catalogs.version)).limit(1).get();
      return row?.catalog as Catalog | undefined;
    },

    /** Every version, the newest first. */
    async all(): Promise<Catalog[]> {
      const rows = await db.select().from(catalogs).orderBy(desc(catalogs.version));
      return rows.map(({ catalog }) => catalog as Catalog);
    },

    /** False where that version is published already. */
    async publish(catalog: Catalog, publishedAt: Instant): Promise<boolean> {
      const values = { version: catalog.version, catalog: sql`${JSON.stringify(catalog)}`, publishedAt };
      const { meta } = await db.insert(catalogs).values(values).onConflictDoNothing().run();
      return meta.changes > 0;
    },
  };
}
