import { styleText } from "node:util";
import { build } from "./build.ts";
import { applyMigrations } from "./start/apply-migrations.ts";
import { demoOrganization } from "./start/demo-organization.ts";
import { drawFirst, exampleTable, type FirstPicture } from "./start/draw-first.ts";
import { readOptions, usage } from "./start/options.ts";
import { startPlatform } from "./start/platform.ts";
import { requireFreePort } from "./start/require-free-port.ts";
import { tickCrons } from "./start/tick-crons.ts";
import { CommandLineError } from "./terminal/command-line-error.ts";
import { runMain } from "./terminal/run-main.ts";
import { step } from "./terminal/step.ts";

async function start(): Promise<number> {
  const { help, port, once, data } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await requireFreePort(port);
  await build();
  await step({ label: "the database", work: () => applyMigrations(data) });
  const platform = await step({
    label: "the platform on workerd",
    work: () => startPlatform(port, data),
    describe: ({ url }) => url,
  });
  try {
    const demo = await step({ label: "a demo organization", work: () => demoOrganization(platform.url, data) });
    const picture = await step({ label: "a first infographic", work: () => drawFirst(platform.url, demo.session) });
    printPicture(picture);
    if (demo.testKey) printTestKey(demo.testKey);
    if (once) return 0;
    tickCrons(platform.url);
    printNextSteps(platform.url);
    throw new CommandLineError(`The platform ended by itself:\n\n${await platform.ended}`);
  } finally {
    await platform.stop();
  }
}

function printPicture({ path, width, height, bytes, milliseconds, stages }: FirstPicture): void {
  const size = `${width} × ${height}, ${Math.round(bytes / 1024)} KB`;
  const stagesNote = stages && `: ${stages}`;
  console.log(`
  ${styleText("bold", path)}   ${size}
  drawn from ${exampleTable} in ${Math.round(milliseconds)} ms${styleText("dim", stagesNote)}
`);
}

/** Only its hash is kept, so there is no second time. */
function printTestKey(key: string): void {
  console.log(`  ${styleText("bold", key)}
  a test key of the demo organization, shown only this once; its pictures are marked and never counted
`);
}

function printNextSteps(url: string): void {
  console.log(`${styleText("bold", "What next")}

  Open ${styleText("cyan", url)}, or draw from a table or a sentence of your own, with a key ($KEY):

  curl ${url}/v1/infographics -H "authorization: Bearer $KEY" -H 'accept: image/png' -H 'content-type: text/csv' \\
    --data-binary @your.csv -o out/mine.png

  curl ${url}/v1/infographics -H "authorization: Bearer $KEY" -H 'accept: image/png' -H 'content-type: application/json' \\
    -d '{"text": "Tea or coffee? A cup of tea has 47 mg of caffeine, a cup of coffee 95 mg."}' -o out/tea.png

${styleText("dim", "Serving until Ctrl-C.")}`);
}

await runMain(import.meta.url, start);
