/** The part of Vitest's JSON report (its shape is Jest's) that says how the tests went. */
export type TestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

export type TestCount = { passed: number; failed: number };

/**
 * A file that fails to load, or whose set-up fails, holds no failed test and still counts as one. So does a run that
 * Vitest calls failed for another reason, such as an error outside every test.
 */
export function countTests(report: TestReport | undefined, exitCode: number): TestCount {
  const { numPassedTests: passed, numFailedTests, testResults } = report ?? nothing;
  const brokenFiles = testResults.filter(({ status, assertionResults }) => {
    return status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed");
  });
  const failed = numFailedTests + brokenFiles.length;
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

const nothing: TestReport = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
