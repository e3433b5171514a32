import { glob, stat } from "node:fs/promises";
import { inProject, projectRoot } from "../project.ts";
import { requireCommand } from "../terminal/run-command.ts";

const sources = ["web/{app,shared}/**/*.*", "package-lock.json"];

/** True when the page had to be built: something it is made of is newer than what was built last. */
export async function buildPage(): Promise<boolean> {
  if (await isPageCurrent()) return false;
  await requireCommand("vite", ["build", "web/app", "--logLevel", "warn"]);
  return true;
}

export async function isPageCurrent(): Promise<boolean> {
  return (await modifiedAt(inProject("dist/assets/index.html"))) > (await newestSource());
}

async function newestSource(): Promise<number> {
  const times: number[] = [];
  for await (const path of glob(sources, { cwd: projectRoot })) times.push(await modifiedAt(inProject(path)));
  return Math.max(...times);
}

const modifiedAt = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
