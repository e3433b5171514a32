CREATE TABLE `feature_changes` (
	`version` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`setting` text NOT NULL,
	`reason` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feature_changes_by_subject` ON `feature_changes` (`subject`,`version`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`period` text NOT NULL,
	`org_id` text NOT NULL,
	`score` integer NOT NULL,
	`infographic_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `kind`, `period`)
);
--> statement-breakpoint
CREATE INDEX `ratings_by_time` ON `ratings` (`at`);--> statement-breakpoint
CREATE TABLE `release_overrides` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`release` text NOT NULL,
	`reason` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `release_overrides_by_release` ON `release_overrides` (`release`,`id`);--> statement-breakpoint
CREATE TABLE `release_statements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`value` integer NOT NULL,
	`note` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `release_statements_by_kind` ON `release_statements` (`kind`,`id`);--> statement-breakpoint
CREATE TABLE `release_verdicts` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`release` text NOT NULL,
	`month` text NOT NULL,
	`closing_id` text NOT NULL,
	`judged_at` integer NOT NULL,
	`verdict` text NOT NULL,
	`hash` text NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_verdicts_hash_unique` ON `release_verdicts` (`hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `release_verdicts_by_closing` ON `release_verdicts` (`closing_id`,`release`);--> statement-breakpoint
CREATE INDEX `release_verdicts_by_month` ON `release_verdicts` (`month`,`release`);--> statement-breakpoint
CREATE TABLE `revenue_checks` (
	`month` text PRIMARY KEY NOT NULL,
	`known_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `revenue_closings` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`known_at` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`figures` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revenue_closings_by_month` ON `revenue_closings` (`month`,`known_at`,`kind`);--> statement-breakpoint
CREATE TABLE `revenue_facts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`org_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`source` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`known_at` integer NOT NULL,
	`cycle` integer,
	`body` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revenue_facts_by_source` ON `revenue_facts` (`subscription_id`,`source`);--> statement-breakpoint
CREATE INDEX `revenue_facts_by_customer` ON `revenue_facts` (`org_id`,`subscription_id`,`at`);--> statement-breakpoint
CREATE INDEX `revenue_facts_by_knowledge` ON `revenue_facts` (`known_at`,`at`);--> statement-breakpoint
CREATE TABLE `revenue_movements` (
	`closing_id` text NOT NULL,
	`kind` text NOT NULL,
	`org_id` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`closing_id`, `kind`, `org_id`)
);
--> statement-breakpoint
CREATE TABLE `revenue_rates` (
	`month` text NOT NULL,
	`currency` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`rate` integer NOT NULL,
	`author` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`month`, `currency`, `recorded_at`)
);
