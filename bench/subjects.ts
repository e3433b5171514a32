import type { DocumentName } from "./documents/index.ts";
import type { WorkerName } from "./runtime/workers.ts";

/** One thing that is timed: a drawing by one engine of one document. */
export type Subject = { document: DocumentName; name: SubjectName; worker: WorkerName; path: string };

const drawings = {
  ours_png: ["ours", "png"],
  ours_svg: ["ours", "svg"],
  ours_whole: ["ours", "whole"],
  naive_png: ["naive", "png"],
  takumi_png: ["takumi", "png"],
  takumi_svg: ["takumi", "svg"],
} as const;

export type SubjectName = keyof typeof drawings | "ours_cached" | "ours_hits";

/** So many hits are one sample of `ours_hits`. */
export const hitsAtOnce = 50;

export const pictures = ["ours_png", "naive_png", "takumi_png"] as const satisfies SubjectName[];

/** What is timed of a document; `picturePath` is where the product serves its picture. */
export function subjectsOf(document: DocumentName, picturePath: string): Subject[] {
  const drawn = Object.entries(drawings).map(([name, [worker, output]]) => {
    return { document, name: name as keyof typeof drawings, worker, path: `/${worker}/${output}/${document}` };
  });
  return [
    ...drawn,
    { document, name: "ours_cached", worker: "product", path: picturePath },
    { document, name: "ours_hits", worker: "product", path: `/again/${hitsAtOnce}${picturePath}` },
  ];
}
