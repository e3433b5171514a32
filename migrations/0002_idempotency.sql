CREATE TABLE `idempotency_answers` (
	`org_id` text NOT NULL,
	`mode` text NOT NULL,
	`key_hash` text NOT NULL,
	`fingerprint` text NOT NULL,
	`request_id` text NOT NULL,
	`at` integer NOT NULL,
	`claim` text NOT NULL,
	`lease_until` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`status` integer,
	`headers` text,
	`body` blob,
	`body_object` text,
	PRIMARY KEY(`org_id`, `mode`, `key_hash`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_answers_by_expiry` ON `idempotency_answers` (`expires_at`);