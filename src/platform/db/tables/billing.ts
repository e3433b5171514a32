import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { OrgId, SubscriptionId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

const provider = () => text("provider", { enum: ["razorpay", "stripe", "sandbox"] }).notNull();
const orgId = () => text("org_id").$type<OrgId>().notNull();

/** What is sold. A version is never changed. */
export const catalogs = sqliteTable("billing_catalogs", {
  version: integer("version").primaryKey(),
  catalog: text("catalog", { mode: "json" }).notNull(),
  publishedAt: integer("published_at").$type<Instant>().notNull(),
});

/** Whom invoices are made out to. */
export const billingDetails = sqliteTable("billing_details", {
  orgId: text("org_id").$type<OrgId>().primaryKey(),
  details: text("details", { mode: "json" }).notNull(),
  updatedAt: integer("updated_at").$type<Instant>().notNull(),
});

/** Who an organization is to a payment provider. */
export const billingCustomers = sqliteTable(
  "billing_customers",
  { orgId: orgId(), provider: provider(), customerId: text("customer_id").notNull() },
  (table) => [
    primaryKey({ columns: [table.orgId, table.provider] }),
    uniqueIndex("billing_customers_by_customer").on(table.provider, table.customerId),
  ],
);

export const subscriptions = sqliteTable(
  "subscriptions",
  {
    id: text("id").$type<SubscriptionId>().primaryKey(),
    orgId: orgId(),
    provider: provider(),
    providerId: text("provider_id").notNull(),
    customerId: text("customer_id").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    discounts: text("discounts", { mode: "json" }).notNull(),
    /** JSON of what the provider's events add up to. */
    state: text("state", { mode: "json" }).notNull(),
    version: integer("version").notNull(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    /** When time alone will change how it stands. */
    attentionAt: integer("attention_at").$type<Instant>(),
    /** When the provider was asked for it last; null where it is over. */
    reconciledAt: integer("reconciled_at").$type<Instant>(),
    /** When it is charged next; null where it won't be. */
    nextChargeAt: integer("next_charge_at").$type<Instant>(),
    /** Since when, or from when on, it is over. */
    overAt: integer("over_at").$type<Instant>(),
  },
  (table) => [
    uniqueIndex("subscriptions_by_provider").on(table.provider, table.providerId),
    index("subscriptions_by_organization").on(table.orgId, table.createdAt),
    index("subscriptions_by_attention").on(table.attentionAt),
    index("subscriptions_by_reconciliation").on(table.reconciledAt),
    index("subscriptions_by_next_charge").on(table.nextChargeAt),
    index("subscriptions_by_end").on(table.overAt),
  ],
);

/** Each state that a subscription has had, for revenue months. */
export const subscriptionHistory = sqliteTable(
  "subscription_history",
  {
    subscriptionId: text("subscription_id").$type<SubscriptionId>().notNull(),
    version: integer("version").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    state: text("state", { mode: "json" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.subscriptionId, table.version] })],
);

/** Changes of terms that were asked for, and what each was to cost. */
export const subscriptionChanges = sqliteTable(
  "subscription_changes",
  {
    key: text("key").primaryKey(),
    orgId: orgId(),
    subscriptionId: text("subscription_id").$type<SubscriptionId>().notNull(),
    quote: text("quote", { mode: "json" }).notNull(),
    requestedAt: integer("requested_at").$type<Instant>().notNull(),
    /** The version of the subscription that it was reckoned from. */
    fromVersion: integer("from_version").notNull().default(0),
  },
  (table) => [index("subscription_changes_by_subscription").on(table.subscriptionId, table.requestedAt)],
);

/** Each webhook once, by the provider's own name for it. */
export const providerEvents = sqliteTable(
  "provider_events",
  {
    provider: provider(),
    eventId: text("event_id").notNull(),
    type: text("type").notNull(),
    orgId: text("org_id").$type<OrgId>(),
    /** JSON of the event as it was understood; null where it tells of nothing that matters here. */
    event: text("event", { mode: "json" }),
    outcome: text("outcome", { enum: ["pending", "applied", "ignored", "refused"] }).notNull(),
    receivedAt: integer("received_at").$type<Instant>().notNull(),
    settledAt: integer("settled_at").$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.eventId] }),
    index("provider_events_by_outcome").on(table.outcome, table.receivedAt),
    index("provider_events_by_receipt").on(table.provider, table.receivedAt),
  ],
);

export const coupons = sqliteTable("coupons", {
  code: text("code").primaryKey(),
  discount: text("discount", { mode: "json" }).notNull(),
  expiresAt: integer("expires_at").$type<Instant>(),
  mostRedemptions: integer("most_redemptions"),
  createdAt: integer("created_at").$type<Instant>().notNull(),
});

/** An organization uses a coupon once. */
export const couponRedemptions = sqliteTable(
  "coupon_redemptions",
  {
    code: text("code").notNull(),
    orgId: orgId(),
    subscriptionId: text("subscription_id").$type<SubscriptionId>().notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.orgId] })],
);
