import { mkdir, writeFile } from "node:fs/promises";
import { prepareAssets } from "../scripts/prepare-assets.ts";
import { inProject } from "../scripts/project.ts";
import { runMain } from "../scripts/terminal/run-main.ts";
import { documentNames } from "./documents/index.ts";
import { type Measured, measure } from "./measure.ts";
import { type BenchOptions, type PartName, readOptions, usage } from "./options.ts";
import { measureBundle } from "./parts/bundle.ts";
import { measureConcurrent } from "./parts/concurrent.ts";
import { measureOnePicture } from "./parts/one-picture.ts";
import { enginesAt } from "./parts/part.ts";
import { measureSizes } from "./parts/sizes.ts";
import { measureTextChanges } from "./parts/text-changes.ts";
import { measureThroughput } from "./parts/throughput.ts";
import { profileOf, profileSubjects } from "./profile.ts";
import type { Parts } from "./report/format-parts.ts";
import { formatReport } from "./report/format-report.ts";
import { fallenBehind, figuresOf } from "./report/gate.ts";
import { type Report, reportOf } from "./report/report.ts";
import { saveRow } from "./report/save-row.ts";
import { enterProduct } from "./runtime/enter-product.ts";
import { type Product, publish } from "./runtime/publish.ts";
import { ask, closeConnections } from "./runtime/request.ts";
import { hostOf, startWorkers, type WorkerName } from "./runtime/workers.ts";
import { pictures, type Subject, subjectsOf } from "./subjects.ts";

type Target = { worker: WorkerName; path: string };

async function bench(): Promise<number> {
  const { help, save, json, gate, ...options } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(usage);
    return 0;
  }
  await prepareAssets();
  const report = await run(options);
  console.log(json ? JSON.stringify(report, null, 2) : formatReport(report));
  if (save) console.error(`Appended to ${await saveRow(report)}.`);
  const behind = gate ? fallenBehind(figuresOf(report)) : [];
  for (const line of behind) console.error(line);
  return behind.length === 0 ? 0 : 1;
}

type RunOptions = Pick<BenchOptions, "rounds" | "profile" | "only" | "documents">;

async function run(options: RunOptions): Promise<Report> {
  const { rounds, profile, only } = options;
  const workers = await startWorkers();
  const product = { url: workers.url, session: await enterProduct(workers) };
  const time = <Asked extends Target>(subjects: readonly Asked[]): Promise<Measured<Asked>[]> => {
    const draw = ({ worker, path }: Asked) => ask({ url: workers.url, host: hostOf(worker), path });
    return measure({ subjects, rounds, draw, onRound: (round) => showProgress(round, rounds) });
  };
  try {
    const subjects: Subject[] = [];
    for (const document of only.includes("drawing") ? documentNames : [])
      subjects.push(...subjectsOf(document, await publish(product, document)));
    const measured = await time(subjects);
    const [empty] = await time([{ worker: "ours", path: "/" }]);
    await keepPictures(measured);

    const report = { ...reportOf(rounds, empty?.samples ?? [], measured), ...(await measureParts(product, options)) };
    if (!profile) return report;
    return { ...report, profile_ms: profileOf(await time(profileSubjects), report.empty_request_ms.p50) };
  } finally {
    closeConnections();
    await workers.stop();
  }
}

async function measureParts(product: Product, { rounds, documents, only }: RunOptions): Promise<Parts> {
  const engines = enginesAt(product.url);
  const wanted = async <Result>(part: PartName, work: () => Promise<Result>): Promise<Result | undefined> =>
    only.includes(part) ? work() : undefined;
  const parts = {
    text: await wanted("text", () => measureTextChanges(engines, rounds)),
    concurrent: await wanted("concurrent", () => measureConcurrent(engines)),
    one_picture: await wanted("concurrent", () => measureOnePicture(product)),
    throughput: await wanted("throughput", () => measureThroughput(engines, documents)),
    sizes: await wanted("sizes", () => measureSizes(engines, Math.ceil(rounds / 2))),
    bundle: await wanted("bundle", measureBundle),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
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
