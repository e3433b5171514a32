import { mkdir, writeFile } from "node:fs/promises";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { inProject } from "../scripts/project.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { documentNames, documents } from "./documents/index.ts";
import { type Measured, measure } from "./measure.ts";
import { readOptions, usage } from "./options.ts";
import { profileOf, profileSubjects } from "./profile.ts";
import { formatReport } from "./report/format-report.ts";
import { type Report, reportOf } from "./report/report.ts";
import { saveRow } from "./report/save-row.ts";
import { enterProduct } from "./runtime/enter-product.ts";
import { ask, closeConnections } from "./runtime/request.ts";
import { hostOf, startWorkers, type WorkerName } from "./runtime/workers.ts";
import { pictures, type Subject, subjectsOf } from "./subjects.ts";

type Target = { worker: WorkerName; path: string };

async function bench(): Promise<number> {
  const { help, save, json, ...options } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const report = await run(options);
  console.log(json ? JSON.stringify(report, null, 2) : formatReport(report));
  if (save) console.error(`Appended to ${await saveRow(report)}.`);
  return 0;
}

async function run({ rounds, profile }: { rounds: number; profile: boolean }): Promise<Report> {
  const workers = await startWorkers();
  const session = await enterProduct(workers);
  const time = <Asked extends Target>(subjects: readonly Asked[]): Promise<Measured<Asked>[]> => {
    const draw = ({ worker, path }: Asked) =>
      ask({ url: workers.url, host: hostOf(worker), path, ...(worker === "product" && { headers: session }) });
    return measure({ subjects, rounds, draw, onRound: (round) => showProgress(round, rounds) });
  };
  try {
    const subjects: Subject[] = [];
    for (const document of documentNames)
      subjects.push(...subjectsOf(document, await publish({ url: workers.url, session }, document)));
    const measured = await time(subjects);
    const [empty] = await time([{ worker: "ours", path: "/" }]);
    await keepPictures(measured);

    const report = reportOf(rounds, empty?.samples ?? [], measured);
    if (!profile) return report;
    return { ...report, profile_ms: profileOf(await time(profileSubjects), report.empty_request_ms.p50) };
  } finally {
    closeConnections();
    await workers.stop();
  }
}

/** Has the product draw a document, and tells where it serves the PNG from then on. */
type Product = { url: URL; session: Record<string, string> };

async function publish({ url, session }: Product, document: keyof typeof documents): Promise<string> {
  const body = JSON.stringify({ spec: documents[document] });
  const answer = await ask({ url, host: hostOf("product"), path: "/v1/infographics", body, headers: session });
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
