import { env } from "cloudflare:workers";

/**
 * Gives each test file the real schema. `reset()` empties the database: call this again after it. Does without
 * `cloudflare:test`, because that loads the whole Worker (2.5 s) also for tests which need none of it.
 */
export async function applyMigrations(): Promise<void> {
  const statements = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries);
  if (statements.length > 0) await env.DB.batch(statements.map((statement) => env.DB.prepare(statement)));
}

await applyMigrations();
