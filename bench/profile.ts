import { type DocumentName, documentNames } from "./documents/index.ts";
import type { Measured } from "./measure.ts";
import { spread } from "./report/spread.ts";
import type { WorkerName } from "./runtime/workers.ts";

/** Our stages in order, each as the worker's `stages` engine breaks off after it. */
const stages = {
  layout: "lay out",
  list: "what to paint",
  paint: "paint",
  png: "pack and compress",
} as const;

type Stage = keyof typeof stages;
const stageNames = Object.keys(stages) as Stage[];

type StageSubject = { document: DocumentName; stage: Stage; worker: WorkerName; path: string };

export const profileSubjects: StageSubject[] = documentNames.flatMap((document) =>
  stageNames.map((stage) => ({ document, stage, worker: "stages" as const, path: `/stages/${stage}/${document}` })),
);

export type Profile = Record<DocumentName, Record<Stage, number>>;

/** Milliseconds of each stage by itself at p50; what an empty request costs is taken off the first. */
export function profileOf(measured: readonly Measured<StageSubject>[], emptyRequest: number): Profile {
  const stagesOf = (document: DocumentName): Record<Stage, number> => {
    const until = measured.filter(({ subject }) => subject.document === document).map(({ samples }) => spread(samples).p50);
    const alone = stageNames.map((stage, index) => [stage, (until[index] ?? 0) - (until[index - 1] ?? emptyRequest)] as const);
    return Object.fromEntries(alone.map(([stage, time]) => [stage, Number(time.toFixed(1))])) as Record<Stage, number>;
  };
  return Object.fromEntries(documentNames.map((document) => [document, stagesOf(document)])) as Profile;
}

/** Rows for a table: a stage each, a column for each document. */
export function profileRows(profile: Profile): string[][] {
  const rows = stageNames.map((stage) => [stages[stage], ...documentNames.map((name) => profile[name][stage].toFixed(1))]);
  return [["where our time goes, ms", ...documentNames], ...rows];
}
