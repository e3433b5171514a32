import { getTableColumns, type InferInsertModel, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** A row for `insert … select`, so that whether it is inserted can depend on `where`. Every column has to be given. */
export function selectRow<Table extends SQLiteTable>(table: Table, row: Required<InferInsertModel<Table>>, where: SQL): SQL {
  const values = Object.entries(getTableColumns(table)).map(([name, column]) => {
    const value: unknown = row[name as keyof typeof row];
    return value === null ? sql`null` : sql`${sql.param(value, column)}`;
  });
  return sql`select ${sql.join(values, sql`, `)} where ${where}`;
}
