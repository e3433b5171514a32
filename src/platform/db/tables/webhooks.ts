import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DeliveryId, EventId, OrgId, WebhookId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Where an organization has its events sent to. */
export const webhooks = sqliteTable(
  "webhooks",
  {
    id: text("id").$type<WebhookId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    url: text("url").notNull(),
    description: text("description").notNull(),
    /** Names of events, `batch.*` or `*`. */
    eventTypes: text("event_types", { mode: "json" }).$type<string[]>().notNull(),
    /** Names of the headers of the owner's own; their values are in `secrets`. */
    headerNames: text("header_names", { mode: "json" }).$type<string[]>().notNull(),
    /** Signing secrets and header values, sealed. */
    secrets: text("secrets").notNull(),
    /** Until when the secret before is signed with as well. */
    graceEndsAt: integer("grace_ends_at").$type<Instant>(),
    perSecond: integer("per_second").notNull(),
    apiVersion: text("api_version").notNull(),
    disabledAt: integer("disabled_at").$type<Instant>(),
    disabledReason: text("disabled_reason", { enum: ["by_hand", "gone", "failing"] }),
    /** Of the first failure since the last success. */
    failingSince: integer("failing_since").$type<Instant>(),
    /** For how many days of failing its owners were told. */
    warnedDays: integer("warned_days").notNull(),
    lastDeliveredAt: integer("last_delivered_at").$type<Instant>(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    createdBy: text("created_by").notNull(),
    updatedAt: integer("updated_at").$type<Instant>().notNull(),
  },
  (table) => [
    index("webhooks_by_organization").on(table.orgId, table.mode, table.createdAt),
    index("webhooks_by_failure").on(table.failingSince),
  ],
);

/** An event on its way to one endpoint. The row is the truth; a job only carries its id. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    id: text("id").$type<DeliveryId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    webhookId: text("webhook_id").$type<WebhookId>().notNull(),
    eventId: text("event_id").$type<EventId>().notNull(),
    eventType: text("event_type").notNull(),
    state: text("state", { enum: ["pending", "delivered", "failed"] }).notNull(),
    /** Of all rounds; a round begins with the event or with a replay. */
    attempts: integer("attempts").notNull(),
    tries: integer("tries").notNull(),
    round: integer("round").notNull(),
    dueAt: integer("due_at").$type<Instant>().notNull(),
    /** When the endpoint's throttle lets it through. */
    slotAt: integer("slot_at").$type<Instant>(),
    /** When a job took it over; null while it waits for one. */
    handedOnAt: integer("handed_on_at").$type<Instant>(),
    lastStatus: integer("last_status"),
    lastProblem: text("last_problem"),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    endedAt: integer("ended_at").$type<Instant>(),
  },
  (table) => [
    uniqueIndex("webhook_deliveries_by_event").on(table.eventId, table.webhookId),
    index("webhook_deliveries_by_organization").on(table.orgId, table.mode, table.createdAt, table.id),
    index("webhook_deliveries_by_webhook").on(table.webhookId, table.createdAt, table.id),
    index("webhook_deliveries_by_hand_on").on(table.state, table.handedOnAt, table.createdAt),
    index("webhook_deliveries_by_age").on(table.createdAt),
  ],
);

export const webhookAttempts = sqliteTable(
  "webhook_attempts",
  {
    deliveryId: text("delivery_id").$type<DeliveryId>().notNull(),
    attempt: integer("attempt").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    outcome: text("outcome", {
      enum: ["delivered", "rejected", "gone", "redirected", "timed_out", "unreachable", "unresolved", "refused_address"],
    }).notNull(),
    status: integer("status"),
    latency: integer("latency_ms").notNull(),
    /** As sent, without what is secret. */
    requestHeaders: text("request_headers", { mode: "json" }).$type<Record<string, string>>().notNull(),
    /** The first 4 KB. */
    responseBody: text("response_body"),
    problem: text("problem"),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.attempt] })],
);

/** What is left of deliveries after 30 days: how many there were on a day (UTC). */
export const webhookDays = sqliteTable(
  "webhook_days",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    webhookId: text("webhook_id").$type<WebhookId>().notNull(),
    day: text("day").notNull(),
    delivered: integer("delivered").notNull(),
    failed: integer("failed").notNull(),
    attempts: integer("attempts").notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.webhookId, table.day] })],
);
