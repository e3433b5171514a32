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
