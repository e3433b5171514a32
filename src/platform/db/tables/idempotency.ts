import { customType, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** D1 hands a blob out as an array of numbers. */
const bytes = customType<{ data: Uint8Array<ArrayBuffer>; driverData: Uint8Array | number[] }>({
  dataType: () => "blob",
  toDriver: (value) => value,
  fromDriver: (value) => Uint8Array.from(value),
});

/** One row for each Idempotency-Key of a tenant: in flight while it has no status. */
export const idempotencyAnswers = sqliteTable(
  "idempotency_answers",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    /** SHA-256 of the Idempotency-Key in hexadecimal. */
    keyHash: text("key_hash").notNull(),
    /** Of the request: another one under the same key is refused. */
    fingerprint: text("fingerprint").notNull(),
    /** The first try's, which every retry carries on. */
    requestId: text("request_id").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    /** Names the try that holds the row; only that one may write its answer. */
    claim: text("claim").notNull(),
    leaseUntil: integer("lease_until").$type<Instant>().notNull(),
    expiresAt: integer("expires_at").$type<Instant>().notNull(),
    status: integer("status"),
    /** Null where the answer may not be kept: then only its status is. */
    headers: text("headers", { mode: "json" }).$type<Record<string, string>>(),
    body: bytes("body"),
    /** Where a body is that is too large for a row. */
    bodyObject: text("body_object"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.mode, table.keyHash] }),
    index("idempotency_answers_by_expiry").on(table.expiresAt),
  ],
);
