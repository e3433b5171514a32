import { damageOf, hasTable, withDatabases } from "../audit/with-databases.ts";
import { amounts, type Payer } from "./months.ts";

export type PaymentAudit = { events: number; transactions: number; documents: number; faults: string[] };
type Row = Record<string, string | number | null>;

/** What was stored, as a reader finds it that shares no code with the platform. */
export const auditPayments = (data: string, payers: readonly Payer[], months: number): Promise<PaymentAudit> =>
  withDatabases(data, (databases) => {
    const database = databases.find((each) => hasTable(each, "ledger_transactions"));
    if (!database) throw new Error("There is no ledger.");
    const rows = (query: string, ...values: string[]) => database.prepare(query).all(...values) as Row[];
    return {
      events: rows("select 1 from provider_events").length,
      transactions: rows("select 1 from ledger_transactions").length,
      documents: rows("select 1 from invoices").length,
      faults: [
        ...databases.flatMap(damageOf),
        ...faultsOfLedger(rows),
        ...payers.flatMap((payer) => faultsOfPayer(rows, payer, months)),
      ],
    };
  });

type Query = (query: string, ...values: string[]) => Row[];

function faultsOfLedger(rows: Query): string[] {
  const unbalanced = rows("select transaction_key as key from ledger_entries group by 1 having sum(amount) <> 0");
  const gaps = rows("select series from invoices group by 1 having max(sequence) <> count(*) or min(sequence) <> 1");
  const left = rows("select event_id as id, outcome from provider_events where outcome <> 'applied'");
  const undone = rows("select id, state from jobs where state <> 'done'");
  return [
    ...unbalanced.map(({ key }) => `The transaction ${key} isn't balanced`),
    ...gaps.map(({ series }) => `The series ${series} has a gap`),
    ...left.map(({ id, outcome }) => `The event ${id} is ${outcome}`),
    ...undone.map(({ id, state }) => `The job ${id} is ${state}`),
  ];
}

function faultsOfPayer(rows: Query, { orgId }: Payer, months: number): string[] {
  const [found] = rows(
    `select (select plan from organizations where id = ?1) as plan,
       (select count(*) from provider_events where org_id = ?1) as events,
       (select count(*) from invoices where org_id = ?1 and kind = 'invoice') as invoices,
       (select count(*) from invoices where org_id = ?1 and kind = 'credit_note') as notes,
       (select sum(amount) from ledger_entries where org_id = ?1 and account = 'provider:sandbox') as held,
       (select sum(amount) from ledger_entries where org_id = ?1 and account = 'receivable') as owed,
       (select state ->> '$.cycles' from subscriptions where org_id = ?1) as cycles`,
    orgId,
  );
  const held = months * (amounts.charged - amounts.refunded);
  const wanted = { plan: "pro", events: 1 + 3 * months, invoices: months, notes: months, held, owed: 0, cycles: months };
  return Object.entries(wanted)
    .filter(([name, value]) => found?.[name] !== value)
    .map(([name, value]) => `${orgId} has ${name} ${found?.[name]} instead of ${value}`);
}
