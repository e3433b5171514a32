import { build } from "./build.ts";
import { inProject } from "./project.ts";
import { runMain } from "./terminal/run-main.ts";
import { runVitest } from "./test/run-vitest.ts";

const usage = `npm run test:geometry                every block × theme × size, every hostile content, every template: some 20 minutes
npm run test:geometry -- -t donut    only the groups whose name matches`;

async function geometry(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  await build();
  process.env.GEOMETRY_ALL = "1";
  const reporter = `--reporter=${inProject("scripts/geometry/case-reporter.ts")}`;
  const { failed } = await runVitest(["--project", "workerd", reporter, "tests/geometry", ...args]);
  return failed === 0 ? 0 : 1;
}

await runMain(import.meta.url, geometry);
