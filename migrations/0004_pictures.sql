CREATE TABLE `brands` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`kit` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `brands_by_organization` ON `brands` (`org_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `images` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `images_by_content` ON `images` (`org_id`,`mode`,`hash`);--> statement-breakpoint
CREATE INDEX `images_by_organization` ON `images` (`org_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `infographics` ADD `drawing_fit` text DEFAULT '[]' NOT NULL;