CREATE TABLE `infographics` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`input_kind` text NOT NULL,
	`content_key` text NOT NULL,
	`title` text NOT NULL,
	`template` text NOT NULL,
	`theme` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`needs_content` integer NOT NULL,
	`spec` text NOT NULL,
	`input_warnings` text NOT NULL,
	`drawing_warnings` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `infographics_by_content` ON `infographics` (`content_key`);