import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import { countTests } from "./count-tests.ts";

export const countFileVariable = "TEST_COUNT_FILE";

/** Leaves the count of the tests, as JSON, in the file that the environment names. Vitest wants it as the default export. */
export default class CountReporter implements Reporter {
  onTestRunEnd(files: readonly TestModule[], errorsOutside: readonly unknown[]): void {
    const path = process.env[countFileVariable];
    if (path) writeFileSync(path, JSON.stringify(countTests(files, errorsOutside.length)));
  }
}
