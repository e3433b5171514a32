import type { KeyId, OrgId } from "../../src/kernel/ids.ts";
import type { Instant } from "../../src/kernel/time.ts";
import type { Balance, EntryKind, LedgerTotals, UsageEntry } from "../../src/platform/ports/usage-ledger.ts";
import type { LedgerStorage } from "../../src/usage/index.ts";

const schema = `
  create table if not exists ledger (
    id integer primary key check (id = 1), org_id text not null, period text not null,
    committed integer not null, reserved integer not null, copied_seq integer not null, included integer);
  create table if not exists entries (
    seq integer primary key autoincrement, request_id text not null, kind text not null,
    committed integer not null, reserved integer not null, at integer not null, recorded_at integer not null,
    key_id text, template text, model text);
  create index if not exists entries_by_request on entries (request_id, seq);
  create table if not exists open_reservations (request_id text primary key, expires_at integer not null);
  create index if not exists open_reservations_by_expiry on open_reservations (expires_at);
  create table if not exists alerts (threshold integer primary key, reached_at integer not null, sent_at integer);
`;

const pageSize = 200;

type LedgerAddress = { orgId: OrgId; period: string };
type EntryRow = {
  seq: number;
  request_id: string;
  kind: EntryKind;
  committed: number;
  reserved: number;
  at: Instant;
  recorded_at: Instant;
  key_id: KeyId | null;
  template: string | null;
  model: string | null;
};
type LedgerRow = Balance & { org_id: OrgId; period: string; copied_seq: number; included: number | null };

/** What the object itself needs beyond bookkeeping: who it is, and what it has yet to hand on. */
type Outgoing = {
  address(): LedgerAddress | undefined;
  open(address: LedgerAddress): void;
  totals(): LedgerTotals;
  /** The sums of the entries up to `seq`. */
  summed(seq: number): LedgerTotals;
  entriesSince(seq: number, limit?: number): UsageEntry[];
  lastSeq(): number;
  copiedSeq(): number;
  markCopied(seq: number): void;
  unsentAlerts(): { threshold: number; at: Instant }[];
  markSent(threshold: number, at: Instant): void;
  nextExpiry(): Instant | undefined;
};

/** The tables of one ledger. Entries are only ever added; `ledger` keeps their sums. */
export function usageLedgerStorage({ sql }: DurableObjectStorage): LedgerStorage & Outgoing {
  sql.exec(schema);
  const ledger = () => first(sql.exec<LedgerRow>("select * from ledger"));
  return { ...bookkeeping(sql, ledger), ...outgoing(sql, ledger) };
}

function bookkeeping(sql: SqlStorage, ledger: () => LedgerRow | undefined): LedgerStorage {
  return {
    balance: () => balanceOf(ledger()),

    history(requestId) {
      const rows = sql.exec<EntryRow>("select * from entries where request_id = ? order by seq desc", requestId).toArray();
      const [last] = rows;
      const reservation = rows.find(({ kind }) => kind === "reserve");
      return { ...(last && { last: entryOf(last) }), ...(reservation && { reservation: entryOf(reservation) }) };
    },

    append({ requestId, kind, committed, reserved, ...entry }) {
      sql.exec(
        "insert into entries values (null, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ...[requestId, kind, committed, reserved],
        ...[entry.at, entry.recordedAt, entry.keyId, entry.template, entry.model],
      );
      sql.exec("update ledger set committed = committed + ?, reserved = reserved + ?", committed, reserved);
    },

    hold(requestId, expiresAt) {
      sql.exec("insert into open_reservations values (?, ?)", requestId, expiresAt);
    },

    letGo(requestId) {
      sql.exec("delete from open_reservations where request_id = ?", requestId);
    },

    expiryOf(requestId) {
      const query = "select expires_at as at from open_reservations where request_id = ?";
      return first(sql.exec<{ at: Instant }>(query, requestId))?.at;
    },

    expired(now) {
      const query = "select request_id as id from open_reservations where expires_at <= ?";
      return sql
        .exec<{ id: string }>(query, now)
        .toArray()
        .map(({ id }) => id);
    },

    included: () => ledger()?.included ?? null,

    setIncluded(renders) {
      sql.exec("update ledger set included = ?1 where included is not ?1", renders);
    },

    reach(threshold, at) {
      sql.exec("insert or ignore into alerts values (?, ?, null)", threshold, at);
    },
  };
}

function outgoing(sql: SqlStorage, ledger: () => LedgerRow | undefined): Outgoing {
  return {
    address() {
      const row = ledger();
      return row && { orgId: row.org_id, period: row.period };
    },

    open({ orgId, period }) {
      sql.exec("insert or ignore into ledger values (1, ?, ?, 0, 0, 0, null)", orgId, period);
    },

    totals: () => ({ ...balanceOf(ledger()), entries: sql.exec<{ n: number }>("select count(*) as n from entries").one().n }),

    summed(seq) {
      const sums = "total(committed) as committed, total(reserved) as reserved, count(*) as entries";
      return sql.exec<LedgerTotals>(`select ${sums} from entries where seq <= ?`, seq).one();
    },

    entriesSince: (seq, limit = pageSize) =>
      sql.exec<EntryRow>("select * from entries where seq > ? order by seq limit ?", seq, limit).toArray().map(entryOf),

    lastSeq: () => sql.exec<{ seq: number | null }>("select max(seq) as seq from entries").one().seq ?? 0,

    copiedSeq: () => ledger()?.copied_seq ?? 0,

    // Two copies at once may end in any order: the cursor never goes back.
    markCopied(seq) {
      sql.exec("update ledger set copied_seq = max(copied_seq, ?)", seq);
    },

    unsentAlerts: () =>
      sql
        .exec<{ threshold: number; at: Instant }>("select threshold, reached_at as at from alerts where sent_at is null")
        .toArray(),

    markSent(threshold, at) {
      sql.exec("update alerts set sent_at = ? where threshold = ?", at, threshold);
    },

    nextExpiry() {
      const { at } = sql.exec<{ at: Instant | null }>("select min(expires_at) as at from open_reservations").one();
      return at ?? undefined;
    },
  };
}

const first = <Row extends Record<string, SqlStorageValue>>(rows: SqlStorageCursor<Row>): Row | undefined => rows.toArray()[0];

const balanceOf = (row: LedgerRow | undefined): Balance => ({ committed: row?.committed ?? 0, reserved: row?.reserved ?? 0 });

const entryOf = ({ request_id: requestId, recorded_at: recordedAt, key_id: keyId, ...row }: EntryRow): UsageEntry => ({
  ...row,
  requestId,
  recordedAt,
  keyId,
});
