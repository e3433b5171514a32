import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { InfographicId, OrgId, UserId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Only ever appended to: triggers refuse every change, and the sequence keeps the chain from forking. */
export const releaseVerdicts = sqliteTable(
  "release_verdicts",
  {
    sequence: integer("sequence").primaryKey(),
    release: text("release").notNull(),
    month: text("month").notNull(),
    closingId: text("closing_id").notNull(),
    judgedAt: integer("judged_at").$type<Instant>().notNull(),
    verdict: text("verdict").notNull(),
    hash: text("hash").notNull().unique(),
    /** JSON of all that was hashed. */
    record: text("record", { mode: "json" }).notNull(),
  },
  (table) => [
    uniqueIndex("release_verdicts_by_closing").on(table.closingId, table.release),
    index("release_verdicts_by_month").on(table.month, table.release),
  ],
);

/** What operators vouch for: open critical bugs, capacity of the team, the market. The latest of a kind counts. */
export const releaseStatements = sqliteTable(
  "release_statements",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["critical_bugs", "capacity", "market"] }).notNull(),
    value: integer("value").notNull(),
    note: text("note").notNull(),
    author: text("author").$type<UserId>().notNull(),
    at: integer("at").$type<Instant>().notNull(),
    expiresAt: integer("expires_at").$type<Instant>().notNull(),
  },
  (table) => [index("release_statements_by_kind").on(table.kind, table.id)],
);

/** Releases that an operator holds back. The latest of a release counts; one that expires at once lifts it. */
export const releaseOverrides = sqliteTable(
  "release_overrides",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    release: text("release").notNull(),
    reason: text("reason").notNull(),
    author: text("author").$type<UserId>().notNull(),
    at: integer("at").$type<Instant>().notNull(),
    expiresAt: integer("expires_at").$type<Instant>().notNull(),
  },
  (table) => [index("release_overrides_by_release").on(table.release, table.id)],
);

/** What releases are planned to cost and to bring, as operators say. The latest of a release counts. */
export const releasePlans = sqliteTable(
  "release_plans",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    release: text("release").notNull(),
    /** In paise. */
    investment: integer("investment").notNull(),
    /** In paise of monthly recurring revenue. */
    expectedMrr: integer("expected_mrr"),
    impact: text("impact").notNull(),
    author: text("author").$type<UserId>().notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [index("release_plans_by_release").on(table.release, table.id)],
);

/** Everything that opens or closes a feature. The latest of a subject counts; the highest version names the whole. */
export const featureChanges = sqliteTable(
  "feature_changes",
  {
    version: integer("version").primaryKey({ autoIncrement: true }),
    subject: text("subject").notNull(),
    setting: text("setting", { mode: "json" }).notNull(),
    reason: text("reason").notNull(),
    author: text("author").notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [index("feature_changes_by_subject").on(table.subject, table.version)],
);

/** One answer of a person and period. */
export const ratings = sqliteTable(
  "ratings",
  {
    /** A user, or the organization whose key it was. */
    person: text("person").notNull(),
    kind: text("kind", { enum: ["picture", "survey"] }).notNull(),
    period: text("period").notNull(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    score: integer("score").notNull(),
    infographicId: text("infographic_id").$type<InfographicId>(),
    at: integer("at").$type<Instant>().notNull(),
    /** Not those of guests, of whom one person can be many. */
    counts: integer("counts", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.person, table.kind, table.period] }), index("ratings_by_time").on(table.at)],
);

/** Who was shown the survey of a quarter. */
export const surveyShowings = sqliteTable(
  "survey_showings",
  {
    person: text("person").$type<UserId>().notNull(),
    period: text("period").notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.period] })],
);
