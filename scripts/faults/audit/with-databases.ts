import { cp, glob, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const databaseFile = /\.sqlite(-wal|-shm|-journal)?$/;

/** Opens copies of all databases with Node's own SQLite, so that workerd still finds everything as its death left it. */
export async function withDatabases<Found>(data: string, read: (databases: DatabaseSync[]) => Found): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), "chitra-audit-"));
  const databases: DatabaseSync[] = [];
  try {
    await cp(data, folder, { recursive: true, filter: isNeeded });
    for await (const file of glob(join(folder, "**/*.sqlite"))) databases.push(new DatabaseSync(file));
    return read(databases);
  } finally {
    for (const database of databases) database.close();
    await rm(folder, { recursive: true });
  }
}

/** Databases and their journals. What the buckets hold is large, and a database has its names. */
const isNeeded = async (path: string): Promise<boolean> => databaseFile.test(path) || (await stat(path)).isDirectory();

export const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(name) !== undefined;

/** Damaged pages and indexes, and rows that refer to nothing. */
export function damageOf(database: DatabaseSync): string[] {
  const found = database
    .prepare("PRAGMA integrity_check")
    .all()
    .flatMap(({ integrity_check: verdict }) => verdict);
  const dangling = database.prepare("PRAGMA foreign_key_check").all();
  return [
    ...found.filter((verdict) => verdict !== "ok").map((verdict) => `${database.location()}: ${verdict}`),
    ...dangling.map(({ table, parent }) => `${database.location()}: a row of ${table} refers to no row of ${parent}`),
  ];
}
