CREATE TABLE `credit_purchases` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`pack_id` text NOT NULL,
	`credits` integer NOT NULL,
	`quote` text NOT NULL,
	`requested_at` integer NOT NULL,
	`pay_url` text
);
--> statement-breakpoint
CREATE INDEX `credit_purchases_by_organization` ON `credit_purchases` (`org_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `credit_uses` (
	`org_id` text NOT NULL,
	`period` text NOT NULL,
	`credits` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`org_id`, `period`)
);
--> statement-breakpoint
CREATE TABLE `billing_notices` (
	`key` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `subscription_changes` ADD `from_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `subscription_changes_by_subscription` ON `subscription_changes` (`subscription_id`,`requested_at`);--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `next_charge_at` integer;--> statement-breakpoint
ALTER TABLE `subscriptions` ADD `over_at` integer;--> statement-breakpoint
CREATE INDEX `subscriptions_by_next_charge` ON `subscriptions` (`next_charge_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_end` ON `subscriptions` (`over_at`);