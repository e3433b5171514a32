/** The parts of Vitest's `TestModule` that say how a file of tests went. */
export type RanFile = {
  ok(): boolean;
  children: { allTests(): Iterable<{ result(): { state: string } }> };
};

export type TestCount = { passed: number; failed: number };

/**
 * A file that fails to load, or whose set-up fails, holds no failed test and still counts as one. So does an error
 * outside every test.
 */
export function countTests(files: readonly RanFile[], errorsOutside: number): TestCount {
  const counts = files.map(countFile);
  return {
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)) + errorsOutside,
  };
}

function countFile(file: RanFile): TestCount {
  const states = [...file.children.allTests()].map((test) => test.result().state);
  const failed = states.filter((state) => state === "failed").length;
  return {
    passed: states.filter((state) => state === "passed").length,
    failed: file.ok() ? failed : Math.max(failed, 1),
  };
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
