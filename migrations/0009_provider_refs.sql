CREATE TABLE `provider_refs` (
	`provider` text NOT NULL,
	`key` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`provider`, `key`)
);
