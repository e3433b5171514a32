import { readdir, readFile } from "node:fs/promises";
import { inProject } from "../../scripts/project.ts";

type Statement = { bind(...values: unknown[]): Statement };
/** What the benches use of a D1 database that a test harness hands out. */
export type D1 = { prepare(statement: string): Statement; batch(statements: Statement[]): Promise<unknown> };

/** Brings an empty database to the product's tables. */
export async function migrate(database: D1): Promise<void> {
  const folder = inProject("migrations");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  for (const file of files) {
    const statements = (await readFile(`${folder}/${file}`, "utf8")).split("--> statement-breakpoint");
    await database.batch(statements.map((statement) => database.prepare(statement)));
  }
}
