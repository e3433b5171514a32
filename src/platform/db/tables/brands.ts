import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BrandId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Brand kits, as their owners gave them. */
export const brands = sqliteTable(
  "brands",
  {
    id: text("id").$type<BrandId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    name: text("name").notNull(),
    /** JSON of colours, fonts, logo and footer. */
    kit: text("kit", { mode: "json" }).notNull(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    updatedAt: integer("updated_at").$type<Instant>().notNull(),
  },
  (table) => [index("brands_by_organization").on(table.orgId, table.createdAt)],
);
