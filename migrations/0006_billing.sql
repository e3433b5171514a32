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
CREATE INDEX `ledger_transactions_by_invoice` ON `ledger_transactions` (`invoice_id`);