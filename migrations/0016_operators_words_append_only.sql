CREATE TRIGGER `release_statements_refuse_update` BEFORE UPDATE ON `release_statements`
BEGIN
	SELECT RAISE(ABORT, 'what operators vouched for is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `release_statements_refuse_delete` BEFORE DELETE ON `release_statements`
BEGIN
	SELECT RAISE(ABORT, 'what operators vouched for is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `release_overrides_refuse_update` BEFORE UPDATE ON `release_overrides`
BEGIN
	SELECT RAISE(ABORT, 'what operators held back is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `release_overrides_refuse_delete` BEFORE DELETE ON `release_overrides`
BEGIN
	SELECT RAISE(ABORT, 'what operators held back is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `release_plans_refuse_update` BEFORE UPDATE ON `release_plans`
BEGIN
	SELECT RAISE(ABORT, 'what operators planned is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `release_plans_refuse_delete` BEFORE DELETE ON `release_plans`
BEGIN
	SELECT RAISE(ABORT, 'what operators planned is never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `revenue_rates_refuse_update` BEFORE UPDATE ON `revenue_rates`
BEGIN
	SELECT RAISE(ABORT, 'a rate is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `revenue_rates_refuse_delete` BEFORE DELETE ON `revenue_rates`
BEGIN
	SELECT RAISE(ABORT, 'a rate is never deleted');
END;
