import { mkdir, writeFile } from "node:fs/promises";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { inProject } from "../scripts/project.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { documentNames, documents } from "./documents/index.ts";
import { type Measured, measure } from "./measure.ts";
import { readOptions, usage } from "./options.ts";
import { formatReport } from "./report/format-report.ts";
import { type Report, reportOf } from "./report/report.ts";
import { saveRow } from "./report/save-row.ts";
import { ask, closeConnections } from "./runtime/request.ts";
import { hostOf, startWorkers } from "./runtime/workers.ts";
import { pictures, type Subject, subjectsOf } from "./subjects.ts";

async function bench(): Promise<number> {
  const { help, rounds, json, save } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const report = await run(rounds);
  console.log(json ? JSON.stringify(report, null, 2) : formatReport(report));
  if (save) console.error(`Appended to ${await saveRow(report)}.`);
  return 0;
}

async function run(rounds: number): Promise<Report> {
  const workers = await startWorkers();
  try {
    const subjects: Subject[] = [];
    for (const document of documentNames) subjects.push(...subjectsOf(document, await publish(workers.url, document)));

    const draw = ({ worker, path }: Subject) => ask({ url: workers.url, host: hostOf(worker), path });
    const measured = await measure({ subjects, rounds, draw, onRound: (round) => showProgress(round, rounds) });
    const [empty] = await measure({
      subjects: ["/"],
      rounds,
      draw: (path) => ask({ url: workers.url, host: hostOf("ours"), path }),
      onRound: () => {},
    });
    await keepPictures(measured);
    return reportOf(rounds, empty?.samples ?? [], measured);
  } finally {
    closeConnections();
    await workers.stop();
  }
}

/** Has the product draw a document, and tells where it serves the PNG from then on. */
async function publish(url: URL, document: keyof typeof documents): Promise<string> {
  const body = JSON.stringify({ spec: documents[document] });
  const answer = await ask({ url, host: hostOf("product"), path: "/v1/infographics", body });
  const { id } = JSON.parse(answer.body.toString()) as { id: string };
  return `/v1/infographics/${id}.png`;
}

/** For the eye: what is timed should look alike. */
async function keepPictures(measured: readonly Measured<Subject>[]): Promise<void> {
  await mkdir(inProject("out/bench"), { recursive: true });
  const compared = measured.filter(({ subject }) => (pictures as readonly string[]).includes(subject.name));
  for (const { subject, body } of compared)
    await writeFile(inProject("out/bench", `${subject.document}-${subject.worker}.png`), body);
}

function showProgress(round: number, rounds: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[2K${round < 0 ? "warming up" : `round ${round + 1} of ${rounds}`}`);
  if (round === rounds - 1) process.stderr.write("\r\u001b[2K");
}

await runMain(import.meta.url, bench);
