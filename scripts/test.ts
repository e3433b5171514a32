import { build } from "./build.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import type { TestCount } from "./test/count-tests.ts";
import { runVitest } from "./test/run-vitest.ts";

const usage = `npm test                     every test: the Worker's in workerd, pure functions' and commands' in Node
npm test -- src/generation   only the files whose path contains that
npm test -- -t "timeline"    only the tests whose name matches
npm test -- --project node   only one of the projects: workerd, pure, node, web

Other options go to Vitest as they are. The last line counts the tests: N passed, N failed.`;

async function test(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  const { passed, failed } = await buildAndRun(args);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function buildAndRun(args: readonly string[]): Promise<TestCount> {
  try {
    await build();
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  return runVitest(args);
}

await runMain(import.meta.url, test);
