import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Case, Group } from "./cases.ts";
import { judgeGeometry } from "./judge-geometry.ts";

declare module "vitest" {
  interface TaskMeta {
    /** For the command that counts them. */
    geometry?: { cases: number; failed: number };
  }
}

/** Cases of each group that a plain run takes, spread evenly over them. */
const sampled = 2;
/** Findings that a failing test names. */
const shown = 12;

/**
 * One test a group: every word in its box, none over another, all of it readable; no shape cut off.
 *
 *     npm test -- tests/geometry                                a spread sample of all cases
 *     GEOMETRY_BLOCKS=donut,steps npm test -- tests/geometry    every case of these blocks or templates
 *     npm run test:geometry                                     every case of everything, counted
 */
export function judgeGroups(groups: readonly Group[]): void {
  const { all, only } = env.GEOMETRY;
  const chosen = groups.filter(({ name }) => only.length === 0 || only.includes(name));
  if (chosen.length === 0) it("has none of these names", () => {});
  it.for(chosen)("$name", { timeout: 1_800_000 }, async ({ cases }, { task }) => {
    const taken = all || only.length > 0 ? cases : spread(cases);
    const failures: string[] = [];
    let failed = 0;
    for (const { name, layOut } of taken) {
      const findings = await judged(layOut);
      if (findings.length > 0) failed++;
      failures.push(...findings.map((finding) => `${name}: ${finding}`));
    }
    task.meta.geometry = { cases: taken.length, failed };
    expect(failures.slice(0, shown), `${failed} of ${taken.length} cases fail`).toEqual([]);
  });
}

async function judged(layOut: Case["layOut"]): Promise<string[]> {
  try {
    const findings = await judgeGeometry(await layOut());
    return findings.map(({ kind, what, why }) => `${kind}: ${what}: ${why}`);
  } catch (error) {
    return [`could not be drawn: ${error}`];
  }
}

/** How many cases a group has decides where it begins, so that groups look at different things. */
function spread(cases: readonly Case[]): Case[] {
  const step = cases.length / sampled;
  return Array.from(
    { length: sampled },
    (_, index) => cases[Math.floor((cases.length % 7) + index * step) % cases.length],
  ).filter((one) => one !== undefined);
}
