import { readFile } from "node:fs/promises";
import { fontFacts } from "../assets/font-facts.ts";
import { mapFiles } from "../assets/maps/map-files.ts";
import { missingBuilds, readLock } from "../complete-lock.ts";
import { inProject } from "../project.ts";
import { type CommandResult, runCommand } from "../terminal/run-command.ts";
import { checkMigrations } from "./check-migrations.ts";

export type Check = { name: string; run: () => Promise<CommandResult> };

/** What the other checks read: Cloudflare's types of this Worker are generated from wrangler.toml, never written by hand. */
export const generateTypes: Check = {
  name: "worker types generated",
  run: () => runCommand("wrangler", ["types", "worker-configuration.d.ts"]),
};

const typeChecked = ["tsconfig.json", "tsconfig.node.json", "web/app/tsconfig.json"];
const cruised = ["src", "workers", "web/app/src", "web/shared"];

/** Independent of one another, the slowest first. */
export const checks: Check[] = [
  ...typeChecked.map((project) => ({
    name: `types of ${project}`,
    run: () => runCommand("tsc", ["--noEmit", "--project", project]),
  })),
  { name: "import rules", run: () => runCommand("depcruise", ["--config", ".dependency-cruiser.mjs", ...cruised]) },
  { name: "unused files, exports, packages", run: () => runCommand("knip", ["--no-progress", "--no-config-hints"]) },
  { name: "format and lint", run: () => runCommand("biome", ["ci", "--error-on-warnings", "--colors=off"]) },
  { name: "migrations match the tables", run: checkMigrations },
  { name: "lock complete for every system", run: checkLock },
  { name: "font facts and maps current", run: checkFacts },
];

async function checkLock(): Promise<CommandResult> {
  const missing = Object.keys(missingBuilds(await readLock()));
  return outcome(missing, `package-lock.json lacks ${missing.join(", ")}. Run \`npm run lock\` and commit it.`);
}

async function checkFacts(): Promise<CommandResult> {
  const facts = [...(await fontFacts()), ...(await mapFiles())];
  const committed = await Promise.all(facts.map(({ path }) => readFile(inProject(path), "utf8")));
  const stale = facts.filter(({ content }, index) => content !== committed[index]).map(({ path }) => path);
  return outcome(
    stale,
    `${stale.join(", ")}: not what the installed fonts and maps give. Run \`npm run assets\` and commit it.`,
  );
}

const outcome = (problems: string[], advice: string): CommandResult => ({
  ok: problems.length === 0,
  output: problems.length === 0 ? "" : advice,
});
