CREATE TABLE `schedule_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`occurrence` integer NOT NULL,
	`missed` integer NOT NULL,
	`state` text NOT NULL,
	`batch_id` text,
	`problem` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `schedule_runs_once` ON `schedule_runs` (`schedule_id`,`occurrence`);--> statement-breakpoint
CREATE INDEX `schedule_runs_by_age` ON `schedule_runs` (`created_at`);--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	`cron` text NOT NULL,
	`time_zone` text NOT NULL,
	`source` text NOT NULL,
	`options` text NOT NULL,
	`only_changes` integer NOT NULL,
	`next_at` integer,
	`seen` text,
	`last_batch_id` text,
	`failures` integer NOT NULL,
	`failing_since` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `schedules_by_organization` ON `schedules` (`org_id`,`mode`,`created_at`);--> statement-breakpoint
CREATE INDEX `schedules_by_time` ON `schedules` (`next_at`);--> statement-breakpoint
CREATE INDEX `schedules_by_batch` ON `schedules` (`last_batch_id`);--> statement-breakpoint
ALTER TABLE `batches` ADD `schedule_id` text;--> statement-breakpoint
ALTER TABLE `batches` ADD `follows` text;--> statement-breakpoint
ALTER TABLE `batches` ADD `cleared_at` integer;--> statement-breakpoint
CREATE INDEX `batches_to_clear` ON `batches` (`id`) WHERE state = 'expired' and cleared_at is null;