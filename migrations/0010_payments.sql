CREATE TABLE `provider_refs` (
	`provider` text NOT NULL,
	`key` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`provider`, `key`)
);
--> statement-breakpoint
CREATE TABLE `usage_closings` (
	`org_id` text NOT NULL,
	`period` text NOT NULL,
	`renders` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`invoice_id` text,
	`subscription_id` text,
	`pay_url` text,
	PRIMARY KEY(`org_id`, `period`)
);
--> statement-breakpoint
CREATE INDEX `usage_closings_by_invoice` ON `usage_closings` (`invoice_id`);