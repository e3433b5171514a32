CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`bundle` text,
	`dedupe_key` text NOT NULL,
	`priority` integer NOT NULL,
	`share` integer NOT NULL,
	`state` text NOT NULL,
	`held` integer NOT NULL,
	`attempts` integer NOT NULL,
	`max_attempts` integer NOT NULL,
	`run_after` integer NOT NULL,
	`sent_at` integer,
	`claim` text,
	`lease_until` integer,
	`heartbeat_at` integer,
	`last_error` text,
	`reported_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_dedupe_key_unique` ON `jobs` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `jobs_waiting` ON `jobs` (`org_id`,priority desc,`run_after`) WHERE state = 'queued' and sent_at is null and held = 0;--> statement-breakpoint
CREATE INDEX `jobs_open` ON `jobs` (`org_id`,`state`) WHERE state in ('queued', 'running') and sent_at is not null;--> statement-breakpoint
CREATE INDEX `jobs_leased` ON `jobs` (`lease_until`) WHERE state = 'running';--> statement-breakpoint
CREATE INDEX `jobs_sent` ON `jobs` (`sent_at`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `jobs_unreported` ON `jobs` (`id`) WHERE state = 'dead' and reported_at is null;--> statement-breakpoint
CREATE INDEX `jobs_by_end` ON `jobs` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `jobs_by_bundle` ON `jobs` (`bundle`,`state`);