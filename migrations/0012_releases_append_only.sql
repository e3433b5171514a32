CREATE TRIGGER `release_verdicts_refuse_update` BEFORE UPDATE ON `release_verdicts`
BEGIN
	SELECT RAISE(ABORT, 'verdicts are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `release_verdicts_refuse_delete` BEFORE DELETE ON `release_verdicts`
BEGIN
	SELECT RAISE(ABORT, 'verdicts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `feature_changes_refuse_update` BEFORE UPDATE ON `feature_changes`
BEGIN
	SELECT RAISE(ABORT, 'changes of features are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `feature_changes_refuse_delete` BEFORE DELETE ON `feature_changes`
BEGIN
	SELECT RAISE(ABORT, 'changes of features are never deleted');
END;
