import { cp, glob, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Books } from "./renders.ts";

export type Audit = { databases: number; counted: number; copied: number; faults: string[] };

type Counts = Map<string, number>;
type Ledger = { committed: number; reserved: number };

/**
 * Reads what was stored with Node's own SQLite, from a copy, so that workerd still finds everything as its death left
 * it. `faults` names each render that isn't counted as its client knows it, and each file that is damaged.
 * With `settled`, nothing may be reserved any more and the copy in D1 has to be complete.
 */
export async function auditStorage(data: string, books: Books, { settled }: { settled: boolean }): Promise<Audit> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-audit-"));
  const databases: DatabaseSync[] = [];
  try {
    await cp(data, folder, { recursive: true });
    for await (const file of glob(join(folder, "**/*.sqlite"))) databases.push(new DatabaseSync(file));
    const damaged = databases.flatMap(damageOf);
    const ledgers = databases.filter((database) => hasTable(database, "open_reservations"));
    const commits = countCommits(ledgers, "entries");
    const copy = databases.filter((database) => hasTable(database, "usage_entries"));
    const copies = countCommits(copy, "usage_entries");
    return {
      databases: databases.length,
      counted: commits.size,
      copied: copies.size,
      faults: [
        ...damaged,
        ...ledgers.flatMap((ledger) => faultsOfCounter(ledger, settled)),
        ...faultsOfCounts(commits, books),
        ...(settled ? faultsOfCopy(commits, copies) : copiedInVain(commits, copies)),
        ...copy.flatMap(differencesIn),
      ],
    };
  } finally {
    for (const database of databases) database.close();
    await rm(folder, { recursive: true });
  }
}

function damageOf(database: DatabaseSync): string[] {
  const rows = database.prepare("PRAGMA integrity_check").all();
  return rows.flatMap(({ integrity_check: found }) => (found === "ok" ? [] : [`${database.location()}: ${found}`]));
}

const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(name) !== undefined;

/** How often each request is committed. */
function countCommits(databases: readonly DatabaseSync[], table: string): Counts {
  const query = `select request_id as id, count(*) as times from ${table} where kind = 'commit' group by request_id`;
  const counts: Counts = new Map();
  for (const { id, times } of databases.flatMap((database) => database.prepare(query).all()))
    counts.set(String(id), (counts.get(String(id)) ?? 0) + Number(times));
  return counts;
}

function faultsOfCounter(ledger: DatabaseSync, settled: boolean): string[] {
  const read = (query: string) => ledger.prepare(query).get() as Ledger | undefined;
  const counter = read("select committed, reserved from ledger");
  const sums = read("select total(committed) as committed, total(reserved) as reserved from entries");
  if (!counter || !sums) return [];
  const { committed, reserved } = counter;
  const faults = committed === sums.committed && reserved === sums.reserved ? [] : ["a counter is not the sum of its entries"];
  return settled && reserved !== 0 ? [...faults, `${reserved} renders are still reserved`] : faults;
}

function faultsOfCounts(commits: Counts, { sent, acknowledged }: Books): string[] {
  const lost = [...acknowledged].filter((id) => !commits.has(id)).map((id) => `${id} was acknowledged and isn't counted`);
  const wrong = [...commits].flatMap(([id, times]) => {
    if (!sent.has(id)) return [`${id} is counted and was never sent`];
    return times === 1 ? [] : [`${id} is counted ${times} times`];
  });
  return [...lost, ...wrong];
}

/** What the hourly sweep had to repair: no crash may make it necessary. */
const differencesIn = (database: DatabaseSync): string[] =>
  database
    .prepare("select org_id, outcome from usage_reconciliations")
    .all()
    .map(({ org_id: org, outcome }) => `the sweep found a difference in ${org}: ${outcome}`);

const faultsOfCopy = (commits: Counts, copies: Counts): string[] => [
  ...[...commits.keys()].filter((id) => !copies.has(id)).map((id) => `${id} is not in D1`),
  ...copiedInVain(commits, copies),
];

const copiedInVain = (commits: Counts, copies: Counts): string[] =>
  [...copies].flatMap(([id, times]) => {
    if (!commits.has(id)) return [`${id} is in D1 and in no ledger`];
    return times === 1 ? [] : [`${id} is in D1 ${times} times`];
  });
