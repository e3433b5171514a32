-- Revenue is made out from what billing learns: each subscription that is begun and each event that is applied is a fact,
-- in the very statement that tells billing of it.
CREATE TRIGGER `subscriptions_tell_revenue` AFTER INSERT ON `subscriptions`
BEGIN
	INSERT OR IGNORE INTO `revenue_facts` (`org_id`, `subscription_id`, `source`, `type`, `at`, `known_at`, `body`)
	VALUES (NEW.`org_id`, NEW.`id`, 'begun', 'begun', NEW.`created_at`, NEW.`created_at`, json_object(
		'currency', NEW.`currency`,
		'terms', json(NEW.`state` -> '$.terms.value'),
		'discounts', json(NEW.`discounts`)
	));
END;
--> statement-breakpoint
CREATE TRIGGER `provider_events_tell_revenue` AFTER UPDATE OF `outcome` ON `provider_events`
WHEN NEW.`outcome` = 'applied' AND OLD.`outcome` <> 'applied' AND NEW.`event` ->> '$.type' LIKE 'subscription.%'
BEGIN
	INSERT OR IGNORE INTO `revenue_facts` (`org_id`, `subscription_id`, `source`, `type`, `at`, `known_at`, `cycle`, `body`)
	SELECT `org_id`, `id`, NEW.`event_id`, substr(NEW.`event` ->> '$.type', 14), NEW.`event` ->> '$.at', NEW.`settled_at`,
		NEW.`event` ->> '$.cycle',
		CASE NEW.`event` ->> '$.type'
			WHEN 'subscription.started' THEN json_object('trialEnd', NEW.`event` ->> '$.trialEnd')
			WHEN 'subscription.changed' THEN json_object('terms', json(NEW.`event` -> '$.change.terms'))
			WHEN 'subscription.cancel_scheduled' THEN json_object('cancelAt', NEW.`event` ->> '$.cancelAt')
		END
	FROM `subscriptions`
	WHERE `provider` = NEW.`provider` AND `provider_id` = NEW.`event` ->> '$.subscriptionId';
END;
--> statement-breakpoint
INSERT OR IGNORE INTO `revenue_facts` (`org_id`, `subscription_id`, `source`, `type`, `at`, `known_at`, `body`)
SELECT s.`org_id`, s.`id`, 'begun', 'begun', s.`created_at`, s.`created_at`, json_object(
	'currency', s.`currency`,
	'terms', json(coalesce((
		SELECT a.`details` FROM `audit_entries` a
		WHERE a.`org_id` = s.`org_id` AND a.`target` = s.`id` AND a.`action` = 'subscription.begun' LIMIT 1
	), s.`state` -> '$.terms.value')),
	'discounts', json(s.`discounts`)
) FROM `subscriptions` s;
--> statement-breakpoint
INSERT OR IGNORE INTO `revenue_facts` (`org_id`, `subscription_id`, `source`, `type`, `at`, `known_at`, `cycle`, `body`)
SELECT s.`org_id`, s.`id`, e.`event_id`, substr(e.`event` ->> '$.type', 14), e.`event` ->> '$.at', e.`settled_at`, e.`event` ->> '$.cycle',
	CASE e.`event` ->> '$.type'
		WHEN 'subscription.started' THEN json_object('trialEnd', e.`event` ->> '$.trialEnd')
		WHEN 'subscription.changed' THEN json_object('terms', json(e.`event` -> '$.change.terms'))
		WHEN 'subscription.cancel_scheduled' THEN json_object('cancelAt', e.`event` ->> '$.cancelAt')
	END
FROM `provider_events` e
JOIN `subscriptions` s ON s.`provider` = e.`provider` AND s.`provider_id` = e.`event` ->> '$.subscriptionId'
WHERE e.`outcome` = 'applied' AND e.`event` ->> '$.type' LIKE 'subscription.%';
--> statement-breakpoint
CREATE TRIGGER `revenue_facts_refuse_update` BEFORE UPDATE ON `revenue_facts`
BEGIN
	SELECT RAISE(ABORT, 'facts are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `revenue_facts_refuse_delete` BEFORE DELETE ON `revenue_facts`
BEGIN
	SELECT RAISE(ABORT, 'facts are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `revenue_closings_refuse_update` BEFORE UPDATE ON `revenue_closings`
BEGIN
	SELECT RAISE(ABORT, 'a closing is never changed: a restatement goes beside it');
END;
--> statement-breakpoint
CREATE TRIGGER `revenue_closings_refuse_delete` BEFORE DELETE ON `revenue_closings`
BEGIN
	SELECT RAISE(ABORT, 'a closing is never deleted');
END;
--> statement-breakpoint
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
