import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProject } from "./project.ts";
import { runCommand } from "./terminal/run-command.ts";

/** A file of the house, and what it imports. Every imported file of ours exists in the tree. */
type Import = { from: string; to: string };
type Planted = Import & { rule: string };

const allowed: Import[] = [
  { from: "workers/index.ts", to: "./http/app.ts" },
  { from: "workers/compose.ts", to: "../src/platform/cloudflare/r2-blob-store.ts" },
  { from: "workers/compose/billing.ts", to: "../../src/platform/db/client.ts" },
  { from: "workers/http/app.ts", to: "../../src/flows/create-infographic.ts" },
  { from: "workers/http/app.ts", to: "../../src/generation/index.ts" },
  { from: "workers/http/app.ts", to: "hono" },
  { from: "src/flows/create-infographic.ts", to: "../generation/index.ts" },
  { from: "src/flows/create-infographic.ts", to: "../platform/ports/clock.ts" },
  { from: "src/generation/index.ts", to: "./plan.ts" },
  { from: "src/generation/l.ts", to: "./k.ts" },
  { from: "src/generation/plan.ts", to: "../infographic/index.ts" },
  { from: "src/generation/plan-repository.ts", to: "../platform/db/tables/plans.ts" },
  { from: "src/generation/plan-repository.ts", to: "drizzle-orm" },
  { from: "src/generation/plan.test.ts", to: "../../tests/support/world.ts" },
  { from: "src/generation/plan.test.ts", to: "cloudflare:workers" },
  { from: "src/infographic/index.ts", to: "../kernel/ids.ts" },
  { from: "src/kernel/ids.ts", to: "zod" },
  { from: "src/platform/ports/clock.ts", to: "../../kernel/ids.ts" },
  { from: "src/platform/cloudflare/r2-blob-store.ts", to: "../ports/clock.ts" },
  { from: "src/platform/cloudflare/r2-blob-store.ts", to: "cloudflare:workers" },
  { from: "src/platform/db/tables/plans.ts", to: "drizzle-orm" },
  { from: "src/platform/auth/lazy-auth.ts", to: "../db/client.ts" },
  { from: "src/platform/mail/outbox-repository.ts", to: "drizzle-orm" },
  { from: "workers/compose.ts", to: "../src/platform/auth/lazy-auth.ts" },
  { from: "web/app/src/main.ts", to: "../../shared/client.ts" },
];

const forbidden: Planted[] = [
  { rule: "kernel", from: "src/kernel/a.ts", to: "../infographic/index.ts" },
  { rule: "kernel-packages", from: "src/kernel/b.ts", to: "hono" },
  { rule: "infographic", from: "src/infographic/a.ts", to: "../generation/index.ts" },
  { rule: "infographic", from: "src/infographic/b.ts", to: "../platform/ports/clock.ts" },
  { rule: "ports", from: "src/platform/ports/a.ts", to: "../cloudflare/r2-blob-store.ts" },
  { rule: "adapters", from: "src/platform/cloudflare/a.ts", to: "../../generation/index.ts" },
  { rule: "adapters", from: "src/platform/cloudflare/b.ts", to: "../db/client.ts" },
  { rule: "sign-in", from: "src/platform/auth/a.ts", to: "../../generation/index.ts" },
  { rule: "mail", from: "src/platform/mail/a.ts", to: "../cloudflare/r2-blob-store.ts" },
  { rule: "database", from: "src/platform/db/a.ts", to: "../../generation/index.ts" },
  { rule: "domain", from: "src/generation/a.ts", to: "../rendering/index.ts" },
  { rule: "domain", from: "src/generation/b.ts", to: "../platform/cloudflare/r2-blob-store.ts" },
  { rule: "domain", from: "src/generation/c.ts", to: "../platform/db/client.ts" },
  { rule: "domain", from: "src/generation/d.ts", to: "../flows/create-infographic.ts" },
  { rule: "domain", from: "src/generation/e.ts", to: "../../workers/http/app.ts" },
  { rule: "repository", from: "src/generation/other-repository.ts", to: "../rendering/index.ts" },
  { rule: "flow", from: "src/flows/a.ts", to: "../generation/plan.ts" },
  { rule: "flow", from: "src/flows/b.ts", to: "../platform/db/client.ts" },
  { rule: "sql-in-repositories", from: "src/generation/f.ts", to: "drizzle-orm" },
  { rule: "platform-outside", from: "src/generation/g.ts", to: "cloudflare:workers" },
  { rule: "edge-composes-once", from: "workers/http/a.ts", to: "../../src/platform/db/client.ts" },
  { rule: "edge-composes-once", from: "workers/http/d.ts", to: "../../src/platform/auth/lazy-auth.ts" },
  { rule: "edge-through-doors", from: "workers/http/b.ts", to: "../../src/generation/plan.ts" },
  { rule: "edge", from: "workers/http/c.ts", to: "../../web/shared/client.ts" },
  { rule: "page-alone", from: "web/app/src/a.ts", to: "../../../src/kernel/ids.ts" },
  { rule: "tests-apart", from: "src/generation/h.ts", to: "../../tests/support/world.ts" },
  { rule: "shipped-packages", from: "src/generation/i.ts", to: "fast-check" },
  { rule: "resolvable", from: "src/generation/j.ts", to: "./nowhere.ts" },
  { rule: "no-circular", from: "src/generation/k.ts", to: "./l.ts" },
];

const standing = [
  "src/generation/k.ts",
  "src/platform/db/client.ts",
  "src/rendering/index.ts",
  "tests/support/world.ts",
  "web/shared/client.ts",
];

describe("the import rules", () => {
  let tree = "";
  let clean: string[] = [];
  let broken: string[] = [];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), "chitra-house-"));
    await Promise.all(["package.json", "tsconfig.json"].map((file) => cp(inProject(file), join(tree, file))));
    await symlink(inProject("node_modules"), join(tree, "node_modules"));
    await Promise.all(standing.map((file) => write(join(tree, file), [])));

    await plant(tree, allowed);
    clean = await violations(tree);
    await plant(tree, forbidden);
    broken = await violations(tree);
  });

  afterAll(() => rm(tree, { recursive: true }));

  it("accept every arrow the house draws", () => expect(clean).toEqual([]));

  it.each(forbidden)("$rule refuses $from importing $to", ({ rule, from }) => expect(broken).toContain(`${rule}: ${from}`));

  it("refuse nothing else", () => expect(broken).toHaveLength(forbidden.length));
});

async function plant(tree: string, imports: Import[]): Promise<void> {
  for (const [from, targets] of Map.groupBy(imports, ({ from }) => from)) {
    await write(
      join(tree, from),
      targets.map(({ to }) => to),
    );
  }
}

async function write(path: string, targets: string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${targets.map((to) => `import "${to}";\n`).join("")}export {};\n`);
}

/** `rule: importing file`, one for each refused import. */
async function violations(tree: string): Promise<string[]> {
  const config = inProject(".dependency-cruiser.mjs");
  const args = ["--config", config, "--output-type", "json", "src", "workers", "web"];
  const { output } = await runCommand("depcruise", args, tree);
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}
