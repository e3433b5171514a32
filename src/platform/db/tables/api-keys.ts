import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Scope } from "../../../kernel/caller.ts";
import type { KeyId, OrgId } from "../../../kernel/ids.ts";
import type { LatencyCounts } from "../../../kernel/latency-counts.ts";
import type { Instant } from "../../../kernel/time.ts";

export const apiKeys = sqliteTable(
  "api_keys",
  {
    id: text("id").$type<KeyId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    /** SHA-256 of the token in hexadecimal; the token itself is kept nowhere. */
    secretHash: text("secret_hash").notNull().unique(),
    /** The token's first characters, by which people recognise it. */
    hint: text("hint").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<Scope[]>().notNull(),
    allowedIps: text("allowed_ips", { mode: "json" }).$type<string[]>().notNull(),
    requestsPerMinute: integer("requests_per_minute"),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    createdBy: text("created_by").notNull(),
    expiresAt: integer("expires_at").$type<Instant>(),
    revokedAt: integer("revoked_at").$type<Instant>(),
    quarantinedAt: integer("quarantined_at").$type<Instant>(),
    lastUsedAt: integer("last_used_at").$type<Instant>(),
    replacedBy: text("replaced_by").$type<KeyId>(),
    rotatedAt: integer("rotated_at").$type<Instant>(),
    retiresAt: integer("retires_at").$type<Instant>(),
    quietMilliseconds: integer("quiet_milliseconds"),
  },
  (table) => [
    index("api_keys_by_organization").on(table.orgId, table.createdAt, table.id),
    index("api_keys_by_retirement").on(table.retiresAt),
  ],
);

/** What a key did in one hour, in UTC; days and the traffic of the last hours are sums of these. */
export const apiKeyHours = sqliteTable(
  "api_key_hours",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    keyId: text("key_id").$type<KeyId>().notNull(),
    /** The instant at which the hour begins. */
    hour: integer("hour").$type<Instant>().notNull(),
    requests: integer("requests").notNull(),
    errors: integer("errors").notNull(),
    renders: integer("renders").notNull(),
    latencyTotal: integer("latency_total_ms").notNull(),
    latencyMax: integer("latency_max_ms").notNull(),
    latencies: text("latencies", { mode: "json" }).$type<LatencyCounts>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.keyId, table.hour] })],
);
