import { availableParallelism } from "node:os";
import { styleText } from "node:util";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { seconds, stepLine } from "./terminal/step.ts";
import { type Check, checks, generateTypes } from "./verify/checks.ts";

type Failure = { name: string; output: string };

const usage = `npm run verify            everything but the tests
npm run verify -- types   only the checks whose name contains that, of these:

${checks.map(({ name }) => `  ${name}`).join("\n")}`;

async function verify(): Promise<number> {
  const [wanted = "", ...others] = process.argv.slice(2);
  const chosen = checks.filter(({ name }) => name.includes(wanted));
  if (wanted === "--help") return tell(usage);
  if (others.length > 0 || chosen.length === 0) throw new CommandLineError(`No such check.\n\n${usage}`, 2);

  const started = performance.now();
  // The types of the Worker come before what reads them.
  const failures = await runAll([generateTypes]);
  if (failures.length === 0) failures.push(...(await runAll(chosen)));

  for (const { name, output } of failures) console.log(`\n${styleText("red", `✗ ${name}`)}\n${output}`);
  const verdict = failures.length === 0 ? styleText("green", "verified") : styleText("red", `${failures.length} failed`);
  console.log(`\n${verdict} in ${seconds(performance.now() - started)}`);
  return failures.length === 0 ? 0 : 1;
}

function tell(text: string): number {
  console.log(text);
  return 0;
}

/** As many at a time as there are cores; gives the failed ones in the order they are listed. */
async function runAll(listed: Check[]): Promise<Failure[]> {
  const results = new Map<string, Failure>();
  const waiting = [...listed];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { ok, output } = await check.run();
      console.log(stepLine({ ok, label: check.name, started }));
      if (!ok) results.set(check.name, { name: check.name, output });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return listed.flatMap(({ name }) => results.get(name) ?? []);
}

await runMain(import.meta.url, verify);
