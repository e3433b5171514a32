import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Plan, Role } from "../../../kernel/caller.ts";
import type { OrgId, UserId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

// Columns that better-auth writes hold Dates; those that are only ours hold Instants.
const date = (name: string) => integer(name, { mode: "timestamp_ms" });
const flag = (name: string) => integer(name, { mode: "boolean" });

const userId = () =>
  text("user_id")
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });
const organizationId = () =>
  text("organization_id")
    .$type<OrgId>()
    .notNull()
    .references(() => organizations.id, { onDelete: "cascade" });

export const users = sqliteTable("users", {
  id: text("id").$type<UserId>().primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: flag("email_verified").notNull().default(false),
  image: text("image"),
  isAnonymous: flag("is_anonymous").notNull().default(false),
  twoFactorEnabled: flag("two_factor_enabled").notNull().default(false),
  createdAt: date("created_at").notNull(),
  updatedAt: date("updated_at").notNull(),
});

export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    token: text("token").notNull().unique(),
    expiresAt: date("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    activeOrganizationId: text("active_organization_id").$type<OrgId>(),
    twoFactorVerifiedAt: date("two_factor_verified_at"),
    twoFactorFailures: integer("two_factor_failures").notNull().default(0),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [index("sessions_by_user").on(table.userId)],
);

/** How a user signs in: a password's hash, or an account with another provider. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: date("access_token_expires_at"),
    refreshTokenExpiresAt: date("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [
    index("accounts_by_user").on(table.userId),
    uniqueIndex("accounts_by_provider").on(table.providerId, table.accountId),
  ],
);

/** What was sent out to be proven: links, codes, challenges. Identifiers are hashes. */
export const verifications = sqliteTable(
  "verifications",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: date("expires_at").notNull(),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [index("verifications_by_identifier").on(table.identifier)],
);

/** The secret of an authenticator app and the backup codes, both encrypted under the Worker's secret. */
export const twoFactors = sqliteTable(
  "two_factors",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    verified: flag("verified").default(true),
    failedVerificationCount: integer("failed_verification_count").default(0),
    lockedUntil: date("locked_until"),
  },
  (table) => [index("two_factors_by_user").on(table.userId), index("two_factors_by_secret").on(table.secret)],
);

export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    name: text("name"),
    credentialID: text("credential_id").notNull(),
    publicKey: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: flag("backed_up").notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: date("created_at"),
  },
  (table) => [index("passkeys_by_user").on(table.userId), uniqueIndex("passkeys_by_credential").on(table.credentialID)],
);

export const organizations = sqliteTable("organizations", {
  id: text("id").$type<OrgId>().primaryKey(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  logo: text("logo"),
  metadata: text("metadata"),
  plan: text("plan").$type<Plan>().notNull().default("free"),
  createdAt: date("created_at").notNull(),
});

export const members = sqliteTable(
  "members",
  {
    id: text("id").primaryKey(),
    organizationId: organizationId(),
    userId: userId(),
    role: text("role").$type<Role>().notNull(),
    createdAt: date("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("members_by_organization").on(table.organizationId, table.userId),
    index("members_by_user").on(table.userId),
  ],
);

export const invitations = sqliteTable(
  "invitations",
  {
    id: text("id").primaryKey(),
    organizationId: organizationId(),
    email: text("email").notNull(),
    role: text("role").$type<Role>().notNull(),
    status: text("status", { enum: ["pending", "accepted", "rejected", "canceled"] })
      .notNull()
      .default("pending"),
    inviterId: text("inviter_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: date("expires_at").notNull(),
    createdAt: date("created_at").notNull(),
  },
  (table) => [
    index("invitations_by_organization").on(table.organizationId, table.status),
    index("invitations_by_email").on(table.email),
  ],
);

/** Chitra's own staff. A row is written only by `npm run operator`. */
export const operators = sqliteTable("operators", {
  userId: userId().primaryKey(),
  addedAt: integer("added_at").$type<Instant>().notNull(),
  addedBy: text("added_by").notNull(),
});

/** Every call of an operator: append-only. */
export const operatorCalls = sqliteTable(
  "operator_calls",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: text("user_id").$type<UserId>().notNull(),
    requestId: text("request_id").notNull(),
    method: text("method").notNull(),
    path: text("path").notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [index("operator_calls_by_user").on(table.userId, table.at)],
);

/** Mail of a development machine, where none is sent. */
export const outboxMails = sqliteTable("outbox_mails", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  text: text("text").notNull(),
  at: integer("at").$type<Instant>().notNull(),
});
