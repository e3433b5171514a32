CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`facts` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `notifications_by_organization` ON `notifications` (`org_id`,`at`);--> statement-breakpoint
CREATE TABLE `usage_entries` (
	`org_id` text NOT NULL,
	`period` text NOT NULL,
	`seq` integer NOT NULL,
	`request_id` text NOT NULL,
	`kind` text NOT NULL,
	`committed` integer NOT NULL,
	`reserved` integer NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`key_id` text,
	`template` text,
	`model` text,
	PRIMARY KEY(`org_id`, `period`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `usage_entries_by_day` ON `usage_entries` (`org_id`,`day`);--> statement-breakpoint
CREATE TABLE `usage_ledgers` (
	`org_id` text NOT NULL,
	`period` text NOT NULL,
	`opened_at` integer NOT NULL,
	`checked_at` integer,
	`settled_at` integer,
	PRIMARY KEY(`org_id`, `period`)
);
--> statement-breakpoint
CREATE INDEX `usage_ledgers_by_check` ON `usage_ledgers` (`settled_at`,`checked_at`);--> statement-breakpoint
CREATE TABLE `usage_reconciliations` (
	`org_id` text NOT NULL,
	`period` text NOT NULL,
	`at` integer NOT NULL,
	`ledger_renders` integer NOT NULL,
	`ledger_entries` integer NOT NULL,
	`copied_renders` integer NOT NULL,
	`copied_entries` integer NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`org_id`, `period`, `at`)
);
