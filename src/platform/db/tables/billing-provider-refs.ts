import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What payment providers call things that we name ourselves, such as a plan of theirs by interval and amount. */
export const providerRefs = sqliteTable(
  "provider_refs",
  {
    provider: text("provider", { enum: ["razorpay", "stripe"] }).notNull(),
    key: text("key").notNull(),
    ref: text("ref").notNull(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.key] })],
);
