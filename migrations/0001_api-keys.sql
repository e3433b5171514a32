CREATE TABLE `api_key_hours` (
	`org_id` text NOT NULL,
	`key_id` text NOT NULL,
	`hour` integer NOT NULL,
	`requests` integer NOT NULL,
	`errors` integer NOT NULL,
	`renders` integer NOT NULL,
	`latency_total_ms` integer NOT NULL,
	`latency_max_ms` integer NOT NULL,
	PRIMARY KEY(`org_id`, `key_id`, `hour`)
);
--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`secret_hash` text NOT NULL,
	`hint` text NOT NULL,
	`scopes` text NOT NULL,
	`allowed_ips` text NOT NULL,
	`requests_per_minute` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	`quarantined_at` integer,
	`last_used_at` integer,
	`replaced_by` text,
	`rotated_at` integer,
	`retires_at` integer,
	`quiet_milliseconds` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_secret_hash_unique` ON `api_keys` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `api_keys_by_organization` ON `api_keys` (`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `api_keys_by_retirement` ON `api_keys` (`retires_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`target` text NOT NULL,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_by_sequence` ON `audit_entries` (`org_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_target` ON `audit_entries` (`org_id`,`target`);