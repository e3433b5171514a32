import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { InfographicId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** One row for each infographic that was asked for; rows of equal content share the pictures under `content_key`. */
export const infographics = sqliteTable(
  "infographics",
  {
    id: text("id").$type<InfographicId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    inputKind: text("input_kind", { enum: ["prompt", "text", "table", "spec"] }).notNull(),
    contentKey: text("content_key").notNull(),
    title: text("title").notNull(),
    template: text("template").notNull(),
    theme: text("theme").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    furtherPages: text("further_pages", { mode: "json" }).notNull().default([]),
    needsContent: integer("needs_content", { mode: "boolean" }).notNull(),
    spec: text("spec", { mode: "json" }).notNull(),
    inputWarnings: text("input_warnings", { mode: "json" }).notNull(),
    drawingWarnings: text("drawing_warnings", { mode: "json" }).notNull(),
    drawingFit: text("drawing_fit", { mode: "json" }).notNull().default([]),
    choices: text("choices", { mode: "json" }).notNull().default([]),
  },
  (table) => [
    index("infographics_by_content").on(table.contentKey),
    index("infographics_by_organization").on(table.orgId, table.createdAt),
  ],
);
