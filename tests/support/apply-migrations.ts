import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** Gives each test file the real schema. `reset()` empties the database: call this again after it. */
export const applyMigrations = (): Promise<void> => applyD1Migrations(env.DB, env.TEST_MIGRATIONS);

await applyMigrations();
