import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkMigrations } from "./check-migrations.ts";

describe("checkMigrations", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "chitra-migrations-test-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("shows the migration that the tables lack", async () => {
    const { ok, output } = await checkMigrations(folder);

    expect(ok).toBe(false);
    expect(output).toContain("npm run db:generate");
    expect(output).toContain("CREATE TABLE `infographics`");
  });

  it("fails when drizzle-kit can't read the migrations", async () => {
    await mkdir(join(folder, "meta"));
    await writeFile(join(folder, "meta/_journal.json"), "{");

    expect(await checkMigrations(folder)).toMatchObject({ ok: false, output: expect.stringMatching(/\S/) });
  });
});
