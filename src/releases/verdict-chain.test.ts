import { describe, expect, it } from "vitest";
import type { ReleaseInputs } from "./release-inputs.ts";
import { inOrder, type Release, releases } from "./roadmap.ts";
import { firstHash, recordVerdict, type VerdictRecord, verifyVerdicts } from "./verdict-chain.ts";

const inputs = (mrr: number): ReleaseInputs => ({
  month: "2026-11",
  closing: "2026-11/final/0",
  final: true,
  threshold: 50_000_000,
  mrr,
  churn: { part: 1, whole: 100 },
  satisfaction: { part: 90, whole: 100 },
  openCriticalBugs: 0,
  hasCapacity: true,
  favourableMarket: true,
  released: false,
  predecessorReleased: true,
});

async function chainOf(revenues: number[]): Promise<VerdictRecord[]> {
  const chain: VerdictRecord[] = [];
  for (const [index, mrr] of revenues.entries()) {
    const previous = chain.at(-1)?.hash ?? firstHash;
    chain.push(await recordVerdict({ release: "1.1", judgedAt: index, inputs: inputs(mrr) }, previous));
  }
  return chain;
}

describe("a chain of verdicts", () => {
  it("can be recomputed by anybody", async () => {
    const exported = JSON.parse(JSON.stringify(await chainOf([10, 45_000_000, 60_000_000])));
    expect(await verifyVerdicts(exported)).toEqual([]);
  });

  it.each<[string, (records: VerdictRecord[]) => void, unknown[]]>([
    ["an input", ([first]) => first && Object.assign(first.inputs, { mrr: 11 }), [{ index: 0, what: "hash" }]],
    [
      "a verdict",
      ([, second]) => second && Object.assign(second, { verdict: { verdict: "trigger", path: "both" } }),
      [
        { index: 1, what: "hash" },
        { index: 1, what: "verdict" },
      ],
    ],
    ["a record that is gone", (records) => void records.splice(1, 1), [{ index: 1, what: "link" }]],
    [
      "two records in another order",
      (records) => void records.reverse(),
      [
        { index: 0, what: "link" },
        { index: 1, what: "link" },
        { index: 2, what: "link" },
      ],
    ],
  ])("shows %s that was changed", async (_what, change, faults) => {
    const records = await chainOf([10, 45_000_000, 60_000_000]);
    change(records);
    expect(await verifyVerdicts(records)).toEqual(faults);
  });
});

describe("the roadmap", () => {
  it("has its releases in an order that can be kept", () => {
    expect(inOrder(releases).map(({ id }) => id)).toEqual(["1.1", "1.2", "1.3", "2.0", "2.1", "2.2"]);
  });

  it.each<[string, Release[]]>([
    ["a cycle", [release("a", "b"), release("b", "a")]],
    ["a predecessor that there isn't", [release("a", "z")]],
  ])("is refused with %s", (_what, broken) => {
    expect(() => inOrder(broken)).toThrow(RangeError);
  });
});

function release(id: string, after: string): Release {
  return { id, milestone: "M1", after, features: [] };
}
