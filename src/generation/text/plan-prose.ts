import { findComparison } from "./find-comparison.ts";
import { findEvents } from "./find-events.ts";
import { findFacing } from "./find-facing.ts";
import { findFigures } from "./find-figures.ts";
import { findQuotes } from "./find-quotes.ts";
import { findSeries } from "./find-series.ts";
import { findSteps } from "./find-steps.ts";
import type { Finding } from "./finding.ts";
import type { Sentence } from "./sentence.ts";
import { capitalised, clip } from "./shorten.ts";

type Finder = (sentences: readonly Sentence[]) => readonly Finding[];
const one = (finding: Finding | undefined): Finding[] => (finding ? [finding] : []);
const mostFigures = 4;
/** What runs on for longer is no sentence, and reading it as one would cost seconds. */
const longestSentence = 1000;

/** What the sentences tell; each sentence goes to the first finder that has a use for it. `rest` had none. */
export function planProse(
  sentences: readonly Sentence[],
  title: string | undefined,
): { findings: Finding[]; rest: Sentence[] } {
  const finders: Finder[] = [
    (left) => one(findSteps(left)),
    (left) => one(findFacing(left)),
    findQuotes,
    findSeries,
    (left) => one(findEvents(left)),
    (left) => one(findComparison(left, title)),
    (left) => one(findKeyFigures(left)),
  ];
  const findings: Finding[] = [];
  let rest = sentences.filter(isReadable);
  for (const find of finders) {
    const found = find(rest);
    const used = new Set(found.flatMap((finding) => finding.sentences));
    findings.push(...found);
    rest = rest.filter((sentence) => !used.has(sentence));
  }
  return { findings, rest: [...rest, ...sentences.filter((sentence) => !isReadable(sentence))] };
}

const isReadable = ({ text }: Sentence): boolean => text.text.length <= longestSentence;

/** The most telling numbers in a row, or the only one at poster size. */
function findKeyFigures(sentences: readonly Sentence[]): Finding | undefined {
  const all = sentences.flatMap((sentence, index) =>
    findFigures(sentence).map((figure) => ({ ...figure, sentence, weight: figure.weight + (index === 0 ? 0.5 : 0) })),
  );
  const distinct = all.filter(
    ({ label }, index) => all.findIndex((other) => other.label.toLowerCase() === label.toLowerCase()) === index,
  );
  const chosen = new Set(distinct.toSorted((a, b) => b.weight - a.weight).slice(0, mostFigures));
  const figures = distinct.filter((figure) => chosen.has(figure));
  const [only, second] = figures;
  if (!only) return undefined;
  const used = [...new Set(figures.map(({ sentence }) => sentence))];
  if (second) {
    const items = figures.map(({ label, figure }) => ({ label, figure }));
    return {
      block: { type: "stat-row", items },
      sentences: used,
      weight: figures.reduce((sum, { weight }) => sum + weight, 0),
      leftOut: all.filter((figure) => used.includes(figure.sentence)).length - figures.length,
    };
  }
  if (only.weight < 1) return undefined;
  const detail = clip(capitalised(only.sentence.text.text), 400);
  return {
    block: { type: "headline", text: only.label, figure: only.figure, detail },
    sentences: used,
    weight: only.weight * 1.5,
  };
}
