import { describe, expect, it } from "vitest";
import { countTests } from "./count-tests.ts";

const passed = { status: "passed" };
const failed = { status: "failed" };

describe("countTests", () => {
  it("counts tests, not files", () => {
    const testResults = [
      { status: "passed", assertionResults: [passed, passed] },
      { status: "failed", assertionResults: [passed, failed] },
    ];

    expect(countTests({ numPassedTests: 3, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it("counts a file that fails to load as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [passed] },
    ];

    expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it("never says 0 failed about a run that failed", () => {
    const testResults = [{ status: "passed", assertionResults: [passed] }];

    expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
