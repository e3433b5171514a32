// Every word in its box, none over another, all of it readable; see judge-geometry.ts for what is looked at.
//
//   npm test -- tests/geometry                                a spread sample of all cases
//   GEOMETRY_BLOCKS=donut,steps npm test -- tests/geometry    every case of these blocks; `template poster` is a name too
//   npm run test:geometry                                     every case of everything, counted by block
import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import { allGroups, type Case, type Group } from "./cases.ts";
import { judgeGeometry } from "./judge-geometry.ts";

const { all, only, part } = env.GEOMETRY;
/** Cases of each group that a plain run takes, spread evenly over them. */
const sampled = 4;
/** Findings that a failing test names. */
const shown = 12;

const groups = allGroups().filter(({ name }, index) =>
  only.length > 0 ? only.includes(name) : index % part[1] === part[0] - 1,
);
const counts: Record<string, { cases: number; failed: number }> = {};

describe.each(groups)("$name", ({ name, cases }: Group) => {
  it("keeps every text in its box, apart from others and readable", { timeout: 1_800_000 }, async () => {
    const taken = all || only.length > 0 ? cases : spread(cases);
    const failures: string[] = [];
    let failed = 0;
    for (const { name: what, layOut } of taken) {
      const findings = await judgeGeometry(await layOut());
      if (findings.length > 0) failed++;
      failures.push(...findings.map(({ kind, what: text, why }) => `${what}: ${kind}: ${text}: ${why}`));
    }
    counts[name] = { cases: taken.length, failed };
    expect(failures.slice(0, shown), `${failed} of ${taken.length} cases fail`).toEqual([]);
  });
});

/** The group's own name decides where it begins, so that groups look at different things. */
function spread(cases: readonly Case[], start = cases.length % 7): Case[] {
  const step = cases.length / sampled;
  return Array.from({ length: sampled }, (_, index) => cases[Math.floor(start + index * step) % cases.length]).filter(
    (one) => one !== undefined,
  );
}

afterAll(() => {
  const total = Object.values(counts).reduce((sum, { cases }) => sum + cases, 0);
  const lines = Object.entries(counts).map(([name, { cases, failed }]) => `${name}: ${cases} cases, ${failed} failed`);
  console.log(["", ...lines, `geometry: ${total} cases in all`].join("\n"));
});
