import { describe, expect, it } from "vitest";
import { type Lock, missingBuilds } from "./complete-lock.ts";

/** A lock in which `tool` has one build for each of `builds`, and only those in `locked` have an entry. */
const lock = (builds: string[], locked: Record<string, string> = {}): Lock => ({
  packages: {
    "": {},
    "node_modules/tool": {
      version: "1.2.3",
      dev: true,
      optionalDependencies: Object.fromEntries(builds.map((name) => [name, "1.2.3"])),
    },
    ...Object.fromEntries(Object.entries(locked).map(([path, version]) => [path, { version }])),
  },
});

describe("missingBuilds", () => {
  it("finds nothing in a complete lock", () => {
    const complete = lock(["tool-linux-x64"], { "node_modules/tool-linux-x64": "1.2.3" });

    expect(missingBuilds(complete)).toEqual({});
  });

  it("adds the build of a system the registry lacks, for that system only", () => {
    expect(missingBuilds(lock(["tool-android-arm64"]))).toEqual({
      "node_modules/tool-android-arm64": { version: "1.2.3", dev: true, optional: true, os: ["android"], cpu: ["arm64"] },
    });
  });

  it("reads scoped names and the words that builds use for Windows and x64", () => {
    expect(missingBuilds(lock(["@maker/tool-windows-64"]))).toEqual({
      "node_modules/@maker/tool-windows-64": { version: "1.2.3", dev: true, optional: true, os: ["win32"], cpu: ["x64"] },
    });
  });

  it("finds a build nested under its parent", () => {
    const nested = lock(["tool-linux-x64"], { "node_modules/tool/node_modules/tool-linux-x64": "1.2.3" });

    expect(missingBuilds(nested)).toEqual({});
  });

  it("leaves a range to npm, which alone can choose the version", () => {
    const ranged: Lock = { packages: { "node_modules/tool": { optionalDependencies: { fsevents: "~2.3.2" } } } };

    expect(missingBuilds(ranged)).toEqual({});
  });
});
