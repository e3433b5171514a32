CREATE TABLE `event_sequences` (
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`org_id`, `mode`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`type` text NOT NULL,
	`subject` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_subject` ON `events` (`org_id`,`mode`,`type`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_sequence` ON `events` (`org_id`,`mode`,`sequence`);--> statement-breakpoint
CREATE INDEX `events_by_instant` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`delivery_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`status` integer,
	`latency_ms` integer NOT NULL,
	`request_headers` text NOT NULL,
	`response_body` text,
	`problem` text,
	PRIMARY KEY(`delivery_id`, `attempt`)
);
--> statement-breakpoint
CREATE TABLE `webhook_days` (
	`org_id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`day` text NOT NULL,
	`delivered` integer NOT NULL,
	`failed` integer NOT NULL,
	`attempts` integer NOT NULL,
	PRIMARY KEY(`org_id`, `webhook_id`, `day`)
);
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`webhook_id` text NOT NULL,
	`event_id` text NOT NULL,
	`event_type` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`tries` integer NOT NULL,
	`round` integer NOT NULL,
	`due_at` integer NOT NULL,
	`slot_at` integer,
	`handed_on_at` integer,
	`last_status` integer,
	`last_problem` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_deliveries_by_event` ON `webhook_deliveries` (`event_id`,`webhook_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_organization` ON `webhook_deliveries` (`org_id`,`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_webhook` ON `webhook_deliveries` (`webhook_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_hand_on` ON `webhook_deliveries` (`state`,`handed_on_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_by_age` ON `webhook_deliveries` (`created_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`event_types` text NOT NULL,
	`header_names` text NOT NULL,
	`secrets` text NOT NULL,
	`grace_ends_at` integer,
	`per_second` integer NOT NULL,
	`api_version` text NOT NULL,
	`disabled_at` integer,
	`disabled_reason` text,
	`failing_since` integer,
	`warned_days` integer NOT NULL,
	`last_delivered_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `webhooks_by_organization` ON `webhooks` (`org_id`,`mode`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhooks_by_failure` ON `webhooks` (`failing_since`);