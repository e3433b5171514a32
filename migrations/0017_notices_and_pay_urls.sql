ALTER TABLE `usage_closings` ADD `pay_url_expires_at` integer;--> statement-breakpoint
CREATE INDEX `notifications_by_age` ON `notifications` (`at`);