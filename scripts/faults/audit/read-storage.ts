import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { damageOf, hasTable } from "./with-databases.ts";

/** One request's entries in a ledger or its copy. `last` is the kind of the newest. */
export type Counted = { orgId: string; requestId: string; commits: number; renders: number; last: string };
export type Counter = { orgId: string; reserved: number; committed: number };
export type Infographic = { id: string; orgId: string; title: string; picture: string };
export type KeptAnswer = { orgId: string; requestId: string; status: number | null };

/** What was stored, as a reader finds it that shares no code with the platform. */
export type Storage = {
  databases: number;
  damage: string[];
  counted: Counted[];
  /** What each ledger's counter says, and what its entries add up to. */
  counters: { kept: Counter; summed: Counter }[];
  /** Request ids whose reservation is open. */
  open: Set<string>;
  copied: Counted[];
  infographics: Infographic[];
  pictures: Set<string>;
  answers: KeptAnswer[];
  /** What the hourly sweep had to repair: no crash may make it necessary. */
  differences: string[];
};

type Row = Record<string, SQLOutputValue>;

export function readStorage(databases: DatabaseSync[]): Storage {
  const rows = (table: string, query: string): Row[] =>
    databases.filter((database) => hasTable(database, table)).flatMap((database) => database.prepare(query).all());

  return {
    databases: databases.length,
    damage: databases.flatMap(damageOf),
    counted: rows("open_reservations", countedQuery).map(countedOf),
    counters: rows("open_reservations", countersQuery).map(countersOf),
    open: new Set(rows("open_reservations", "select request_id as id from open_reservations").map(({ id }) => String(id))),
    copied: rows("usage_entries", copiedQuery).map(countedOf),
    infographics: rows("infographics", "select * from infographics").map(infographicOf),
    pictures: new Set(rows("_mf_objects", "select key from _mf_objects").map(({ key }) => String(key))),
    answers: rows("idempotency_answers", "select * from idempotency_answers").map(answerOf),
    differences: rows("usage_reconciliations", "select * from usage_reconciliations").map(differenceOf),
  };
}

// With max(seq) SQLite takes `kind` from the newest entry (https://www.sqlite.org/lang_select.html#bareagg).
const sums = "request_id, sum(kind = 'commit') as commits, sum(committed) as renders, kind, max(seq)";
const countedQuery = `select (select org_id from ledger) as org, ${sums} from entries group by request_id`;
const copiedQuery = `select org_id as org, ${sums} from usage_entries group by org_id, request_id`;

const countersQuery = `
  select org_id as org, reserved, committed, (select total(reserved) from entries) as summed_reserved,
    (select total(committed) from entries) as summed_committed from ledger`;

const countedOf = ({ org, request_id: requestId, commits, renders, kind }: Row): Counted => ({
  orgId: String(org),
  requestId: String(requestId),
  commits: Number(commits),
  renders: Number(renders),
  last: String(kind),
});

function countersOf(row: Row): { kept: Counter; summed: Counter } {
  const orgId = String(row.org);
  return {
    kept: { orgId, reserved: Number(row.reserved), committed: Number(row.committed) },
    summed: { orgId, reserved: Number(row.summed_reserved), committed: Number(row.summed_committed) },
  };
}

const infographicOf = ({ id, org_id: orgId, title, content_key: content }: Row): Infographic => ({
  id: String(id),
  orgId: String(orgId),
  title: String(title),
  picture: `svg/${content}`,
});

const answerOf = ({ org_id: orgId, request_id: requestId, status }: Row): KeptAnswer => ({
  orgId: String(orgId),
  requestId: String(requestId),
  status: status === null ? null : Number(status),
});

const differenceOf = ({ org_id: org, outcome }: Row): string => `The sweep found a difference in ${org}: ${outcome}`;
