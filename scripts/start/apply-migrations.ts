import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inProject } from "../project.ts";
import { requireCommand } from "../terminal/run-command.ts";

/** Brings the database in `data` to today's tables. A new one is the copy of one that was made before: wrangler takes seconds for each migration. */
export async function applyMigrations(data: string): Promise<void> {
  if (await hasDatabase(data)) return migrate(data);
  const made = inProject(".wrangler/migrated", await fingerprint());
  if (!(await hasDatabase(made))) await make(made);
  await cp(databaseIn(made), databaseIn(data), { recursive: true });
}

const databaseIn = (data: string): string => join(data, "v3/d1");

const hasDatabase = async (data: string): Promise<boolean> => (await readdir(databaseIn(data)).catch(() => [])).length > 0;

async function migrate(data: string): Promise<void> {
  await requireCommand("wrangler", ["d1", "migrations", "apply", "DB", "--local", "--persist-to", data]);
}

/** Beside its place, and then moved there in one step: others may make it at the same time. */
async function make(place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const making = await mkdtemp(`${place}-`);
  await migrate(making);
  await rename(making, place).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(making, { recursive: true });
  });
}

/** Of what decides how the database looks and what its file is called. */
async function fingerprint(): Promise<string> {
  const migrations = (await readdir(inProject("migrations"))).filter((name) => name.endsWith(".sql")).sort();
  const files = ["package-lock.json", "wrangler.toml", ...migrations.map((name) => `migrations/${name}`)];
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(await readFile(inProject(file)));
  return hash.digest("hex").slice(0, 16);
}
