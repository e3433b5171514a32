import { readFile, writeFile } from "node:fs/promises";
import { inProject } from "./project.ts";
import { runMain } from "./terminal/run-main.ts";

type LockedPackage = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, LockedPackage> };
type Wanted = { name: string; version: string; dev: boolean };

/**
 * npm drops an optional package from the lock when the registry it asked doesn't have that system's build, and then
 * `npm ci` refuses the lock. Gives the entries that are missing, by their path in the lock.
 */
export function missingBuilds({ packages }: Lock): Record<string, LockedPackage> {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => isExact(version) && !isFound({ name, from: path, packages }))
      .map(([name, version]) => ({ name, version, dev })),
  );
  return Object.fromEntries(wanted.map((build) => [`node_modules/${build.name}`, lockedBuild(build)]));
}

const isExact = (version: string): boolean => /^\d/.test(version);

/** The way Node looks a package up: beside its parent, then beside each of the parent's parents. */
function isFound(search: { name: string; from: string; packages: Lock["packages"] }): boolean {
  const { name, from, packages } = search;
  if (`${from ? `${from}/` : ""}node_modules/${name}` in packages) return true;
  return from !== "" && isFound({ name, packages, from: from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))) });
}

function lockedBuild({ name, version, dev }: Wanted): LockedPackage {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.map((word) => processors[word]).find(Boolean);
  return { version, ...(dev && { dev }), optional: true, ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) };
}

const systems: Record<string, string> = {
  ...Object.fromEntries(["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "sunos"].map((os) => [os, os])),
  openharmony: "openharmony",
  windows: "win32",
  win32: "win32",
};
const processors: Record<string, string> = {
  ...Object.fromEntries(
    ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"].map((cpu) => [cpu, cpu]),
  ),
  "64": "x64",
  wasm32: "wasm32",
};

/** Returns what was added. Writes nothing when nothing is missing. */
export async function completeLock(path = inProject("package-lock.json")): Promise<string[]> {
  const lock = await readLock(path);
  const missing = missingBuilds(lock);
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, "en"));
  if (Object.keys(missing).length > 0) {
    await writeFile(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  }
  return Object.keys(missing);
}

export const readLock = async (path = inProject("package-lock.json")): Promise<Lock> =>
  JSON.parse(await readFile(path, "utf8"));

await runMain(import.meta.url, async () => {
  const added = await completeLock();
  console.log(added.length > 0 ? `package-lock.json: added ${added.join(", ")}` : "package-lock.json is complete");
  return 0;
});
