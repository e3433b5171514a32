import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ImageId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Uploads; the bytes are in R2, under the organization and their hash. */
export const images = sqliteTable(
  "images",
  {
    id: text("id").$type<ImageId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    type: text("type", { enum: ["image/png", "image/jpeg", "image/svg+xml"] }).notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: integer("bytes").notNull(),
    /** SHA-256 of the bytes in hexadecimal. */
    hash: text("hash").notNull(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
  },
  (table) => [
    uniqueIndex("images_by_content").on(table.orgId, table.mode, table.hash),
    index("images_by_organization").on(table.orgId, table.createdAt),
  ],
);
