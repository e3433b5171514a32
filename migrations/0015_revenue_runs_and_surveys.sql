CREATE TABLE `release_plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`release` text NOT NULL,
	`investment` integer NOT NULL,
	`expected_mrr` integer,
	`impact` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `release_plans_by_release` ON `release_plans` (`release`,`id`);--> statement-breakpoint
CREATE TABLE `survey_showings` (
	`person` text NOT NULL,
	`period` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`person`, `period`)
);
--> statement-breakpoint
CREATE TABLE `revenue_runs` (
	`due_at` integer PRIMARY KEY NOT NULL,
	`step` integer DEFAULT 0 NOT NULL,
	`draft` text
);
--> statement-breakpoint
ALTER TABLE `ratings` ADD `counts` integer DEFAULT true NOT NULL;