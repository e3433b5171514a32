-- What the new columns of subscriptions say of those that were there before.
UPDATE `subscriptions` SET
	`over_at` = coalesce(`state` ->> '$.endedAt', `state` ->> '$.cancelAt.value'),
	`next_charge_at` = CASE
		WHEN `state` ->> '$.endedAt' IS NOT NULL OR `state` ->> '$.cancelAt.value' IS NOT NULL THEN NULL
		WHEN `state` ->> '$.status.value' = 'trialing' THEN `state` ->> '$.trialEnd'
		WHEN `state` ->> '$.status.value' = 'active' THEN `state` ->> '$.period.end'
	END;
