import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Condition, Statement } from "../../kernel/statement.ts";

type Item = BatchItem<"sqlite">;

export const toStatement = (item: Item): Statement => item as unknown as Statement;

export const toItem = (statement: Statement): Item => statement as unknown as Item;

export const toCondition = (holds: SQL): Condition => holds as unknown as Condition;

/** Without one, always. */
export const toSql = (condition: Condition | undefined): SQL => (condition as unknown as SQL) ?? sql`true`;

/** One batch: all of it or nothing. */
export async function writeAll(db: DrizzleD1Database, statements: readonly Statement[]): Promise<void> {
  const [first, ...others] = statements.map(toItem);
  if (first) await db.batch([first, ...others]);
}
