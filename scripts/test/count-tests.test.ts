import { describe, expect, it } from "vitest";
import { countTests, type RanFile } from "./count-tests.ts";

const file = (ok: boolean, ...states: string[]): RanFile => ({
  ok: () => ok,
  children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
});

describe("countTests", () => {
  it("counts tests, not files, and no skipped ones", () => {
    const files = [file(true, "passed", "passed", "skipped"), file(false, "passed", "failed", "failed")];

    expect(countTests(files, 0)).toEqual({ passed: 3, failed: 2 });
  });

  it("counts a file that fails to load as a failure", () => {
    expect(countTests([file(false), file(true, "passed")], 0)).toEqual({ passed: 1, failed: 1 });
  });

  it("counts an error outside every test as a failure", () => {
    expect(countTests([file(true, "passed")], 1)).toEqual({ passed: 1, failed: 1 });
  });
});
