CREATE TRIGGER `ledger_transactions_balance` BEFORE INSERT ON `ledger_transactions`
WHEN json_array_length(NEW.entries) < 2
	OR EXISTS (SELECT 1 FROM json_each(NEW.entries) WHERE json_type(value, '$.amount') IS NOT 'integer' OR value ->> 'amount' = 0)
	OR (SELECT sum(value ->> 'amount') FROM json_each(NEW.entries)) <> 0
BEGIN
	SELECT RAISE(ABORT, 'a ledger transaction has to balance');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_transactions_write_entries` AFTER INSERT ON `ledger_transactions`
BEGIN
	INSERT INTO `ledger_entries`
	SELECT NEW.key, json_each.key + 1, NEW.org_id, value ->> 'account', NEW.currency, value ->> 'amount', NEW.at, NEW.invoice_id
	FROM json_each(NEW.entries);
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_belong` BEFORE INSERT ON `ledger_entries`
WHEN NOT EXISTS (
	SELECT 1 FROM `ledger_transactions`, json_each(`ledger_transactions`.entries) AS entry
	WHERE `ledger_transactions`.key = NEW.transaction_key AND entry.key + 1 = NEW.place
		AND entry.value ->> 'account' = NEW.account AND entry.value ->> 'amount' = NEW.amount)
BEGIN
	SELECT RAISE(ABORT, 'a ledger entry belongs to its transaction');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_transactions_refuse_update` BEFORE UPDATE ON `ledger_transactions`
BEGIN
	SELECT RAISE(ABORT, 'ledger transactions are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_transactions_refuse_delete` BEFORE DELETE ON `ledger_transactions`
BEGIN
	SELECT RAISE(ABORT, 'ledger transactions are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_refuse_update` BEFORE UPDATE ON `ledger_entries`
BEGIN
	SELECT RAISE(ABORT, 'ledger entries are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `ledger_entries_refuse_delete` BEFORE DELETE ON `ledger_entries`
BEGIN
	SELECT RAISE(ABORT, 'ledger entries are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `invoices_refuse_update` BEFORE UPDATE ON `invoices`
BEGIN
	SELECT RAISE(ABORT, 'invoices are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `invoices_refuse_delete` BEFORE DELETE ON `invoices`
BEGIN
	SELECT RAISE(ABORT, 'invoices are never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER `subscription_history_refuse_update` BEFORE UPDATE ON `subscription_history`
BEGIN
	SELECT RAISE(ABORT, 'subscription histories are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `subscription_history_refuse_delete` BEFORE DELETE ON `subscription_history`
BEGIN
	SELECT RAISE(ABORT, 'subscription histories are never deleted');
END;
