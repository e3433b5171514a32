import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import drizzleConfig from "../../drizzle.config.ts";
import { inProject } from "../project.ts";
import { type CommandResult, runCommand } from "../terminal/run-command.ts";

/** Generates migrations in a copy of the folder: anything new there is a change of the tables without its migration. */
export async function checkMigrations(): Promise<CommandResult> {
  const copy = await mkdtemp(join(tmpdir(), "chitra-migrations-"));
  try {
    await cp(inProject("migrations"), copy, { recursive: true });
    const generated = await generateInto(copy);
    return generated.ok ? await compare(copy) : generated;
  } finally {
    await rm(copy, { recursive: true });
  }
}

async function generateInto(folder: string): Promise<CommandResult> {
  const { dialect, schema } = drizzleConfig;
  return runCommand("drizzle-kit", ["generate", "--dialect", dialect, "--schema", String(schema), "--out", folder]);
}

async function compare(copy: string): Promise<CommandResult> {
  const [generated, committed] = await Promise.all([readdir(copy), readdir(inProject("migrations"))]);
  const missing = generated.filter((file) => file.endsWith(".sql") && !committed.includes(file));
  if (missing.length === 0) return { ok: true, output: "" };
  const statements = await Promise.all(missing.map((file) => readFile(join(copy, file), "utf8")));
  return {
    ok: false,
    output: `The tables have changed. Run \`npm run db:generate\` and commit the migration:\n\n${statements.join("\n")}`,
  };
}
