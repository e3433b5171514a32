CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`kind` text NOT NULL,
	`series` text NOT NULL,
	`sequence` integer NOT NULL,
	`number` text NOT NULL,
	`source` text NOT NULL,
	`transaction_key` text NOT NULL,
	`currency` text NOT NULL,
	`issued_at` integer NOT NULL,
	`subscription_id` text,
	`corrects` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_number_unique` ON `invoices` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_source_unique` ON `invoices` (`source`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_by_sequence` ON `invoices` (`series`,`sequence`);--> statement-breakpoint
CREATE INDEX `invoices_by_organization` ON `invoices` (`org_id`,`issued_at`,`id`);--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`transaction_key` text NOT NULL,
	`place` integer NOT NULL,
	`org_id` text NOT NULL,
	`account` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`at` integer NOT NULL,
	`invoice_id` text,
	PRIMARY KEY(`transaction_key`, `place`)
);
--> statement-breakpoint
CREATE INDEX `ledger_entries_by_account` ON `ledger_entries` (`org_id`,`account`,`currency`);--> statement-breakpoint
CREATE INDEX `ledger_entries_by_invoice` ON `ledger_entries` (`invoice_id`,`account`);--> statement-breakpoint
CREATE TABLE `ledger_transactions` (
	`key` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`currency` text NOT NULL,
	`invoice_id` text,
	`entries` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ledger_transactions_by_organization` ON `ledger_transactions` (`org_id`,`at`);--> statement-breakpoint
CREATE INDEX `ledger_transactions_by_invoice` ON `ledger_transactions` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `sandbox_accounts` (
	`customer_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`account` text NOT NULL,
	`version` integer NOT NULL,
	`due_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sandbox_accounts_org_id_unique` ON `sandbox_accounts` (`org_id`);--> statement-breakpoint
CREATE INDEX `sandbox_accounts_by_due` ON `sandbox_accounts` (`due_at`);--> statement-breakpoint
CREATE TABLE `billing_customers` (
	`org_id` text NOT NULL,
	`provider` text NOT NULL,
	`customer_id` text NOT NULL,
	PRIMARY KEY(`org_id`, `provider`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `billing_customers_by_customer` ON `billing_customers` (`provider`,`customer_id`);--> statement-breakpoint
CREATE TABLE `billing_details` (
	`org_id` text PRIMARY KEY NOT NULL,
	`details` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `billing_catalogs` (
	`version` integer PRIMARY KEY NOT NULL,
	`catalog` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `coupon_redemptions` (
	`code` text NOT NULL,
	`org_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`code`, `org_id`)
);
--> statement-breakpoint
CREATE TABLE `coupons` (
	`code` text PRIMARY KEY NOT NULL,
	`discount` text NOT NULL,
	`expires_at` integer,
	`most_redemptions` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `provider_events` (
	`provider` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`org_id` text,
	`event` text,
	`outcome` text NOT NULL,
	`received_at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`provider`, `event_id`)
);
--> statement-breakpoint
CREATE INDEX `provider_events_by_outcome` ON `provider_events` (`outcome`,`received_at`);--> statement-breakpoint
CREATE INDEX `provider_events_by_receipt` ON `provider_events` (`provider`,`received_at`);--> statement-breakpoint
CREATE TABLE `subscription_changes` (
	`key` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`quote` text NOT NULL,
	`requested_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `subscription_history` (
	`subscription_id` text NOT NULL,
	`version` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`subscription_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`provider` text NOT NULL,
	`provider_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`currency` text NOT NULL,
	`discounts` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`attention_at` integer,
	`reconciled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_by_provider` ON `subscriptions` (`provider`,`provider_id`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_organization` ON `subscriptions` (`org_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_attention` ON `subscriptions` (`attention_at`);--> statement-breakpoint
CREATE INDEX `subscriptions_by_reconciliation` ON `subscriptions` (`reconciled_at`);