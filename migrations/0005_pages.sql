ALTER TABLE `infographics` ADD `further_pages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `infographics` ADD `choices` text DEFAULT '[]' NOT NULL;