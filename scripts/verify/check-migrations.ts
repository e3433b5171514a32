import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import drizzleConfig from "../../drizzle.config.ts";
import { inProject, projectRoot } from "../project.ts";
import { type CommandResult, runCommand } from "../terminal/run-command.ts";

/** Generates migrations in a copy of `folder`: anything new there is a change of the tables without its migration. */
export async function checkMigrations(folder = inProject("migrations")): Promise<CommandResult> {
  const copy = await mkdtemp(join(tmpdir(), "chitra-migrations-"));
  try {
    await cp(folder, copy, { recursive: true });
    const { output } = await generateInto(copy);
    // drizzle-kit ends with 0 also when it breaks off, so only its own words say that all is well.
    if (output.includes("No schema changes")) return { ok: true, output: "" };
    return { ok: false, output: await describe(folder, copy, output) };
  } finally {
    await rm(copy, { recursive: true });
  }
}

function generateInto(folder: string): Promise<CommandResult> {
  const { dialect, schema } = drizzleConfig;
  // It takes every path as relative, an absolute one too.
  const out = relative(projectRoot, folder);
  return runCommand("drizzle-kit", ["generate", "--dialect", dialect, "--schema", String(schema), "--out", out]);
}

async function describe(committed: string, generated: string, output: string): Promise<string> {
  const known = await readdir(committed);
  const missing = (await readdir(generated)).filter((file) => file.endsWith(".sql") && !known.includes(file));
  if (missing.length === 0) return output;
  const statements = await Promise.all(missing.map((file) => readFile(join(generated, file), "utf8")));
  return `The tables have changed. Run \`npm run db:generate\` and commit the migration:\n\n${statements.join("\n")}`;
}
