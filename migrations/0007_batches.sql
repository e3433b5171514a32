CREATE TABLE `batch_items` (
	`batch_id` text NOT NULL,
	`position` integer NOT NULL,
	`row` integer NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`infographic_id` text,
	`content_key` text,
	`bytes` integer,
	`code` text,
	`column` text,
	`message` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`batch_id`, `position`)
);
--> statement-breakpoint
CREATE INDEX `batch_items_by_state` ON `batch_items` (`batch_id`,`state`,`position`);--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`plan` text NOT NULL,
	`by` text NOT NULL,
	`options` text NOT NULL,
	`source` text NOT NULL,
	`report` text,
	`problem` text,
	`round` integer NOT NULL,
	`total` integer NOT NULL,
	`drawn` integer NOT NULL,
	`failed` integer NOT NULL,
	`cancelled` integer NOT NULL,
	`expanded_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `batches_by_organization` ON `batches` (`org_id`,`mode`,`created_at`);--> statement-breakpoint
CREATE INDEX `batches_by_state` ON `batches` (`state`,`updated_at`);