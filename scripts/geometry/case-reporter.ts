import type { Reporter, TestModule } from "vitest/node";

type Count = { name: string; cases: number; failed: number };

/** Says how many cases each group had, and how many of them failed. Vitest wants it as the default export. */
export default class CaseReporter implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    const counts = files.flatMap(({ children }) =>
      [...children.allTests()].flatMap((test): Count[] => {
        const { geometry } = test.meta() as { geometry?: Omit<Count, "name"> };
        return geometry ? [{ name: test.fullName, ...geometry }] : [];
      }),
    );
    const total = (key: "cases" | "failed"): number => counts.reduce((sum, count) => sum + count[key], 0);
    console.log(
      counts
        .map(({ name, cases, failed }) => `${String(cases).padStart(5)} cases ${String(failed).padStart(5)} failed   ${name}`)
        .join("\n"),
    );
    console.log(`\ngeometry: ${total("cases")} cases in ${counts.length} groups, ${total("failed")} failed`);
  }
}
