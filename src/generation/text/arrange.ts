import { type Finding, placeOf } from "./finding.ts";
import type { Sentence } from "./sentence.ts";

const most = 6;

export type Arrangement = { findings: Finding[]; said: ReadonlySet<Sentence>; entriesLeftOut: number };

/** The most telling finding first, the others as they come in the text; no more than fit one picture. */
export function arrange(all: readonly Finding[]): Arrangement {
  const ranked = all.toSorted((a, b) => b.weight - a.weight);
  const [first, ...others] = ranked.slice(0, most);
  const findings = first ? [first, ...others.sort((a, b) => placeOf(a) - placeOf(b))] : [];
  return {
    findings,
    said: new Set(findings.flatMap(({ sentences }) => sentences)),
    entriesLeftOut:
      findings.reduce((sum, { leftOut = 0 }) => sum + leftOut, 0) +
      ranked.slice(most).reduce((sum, finding) => sum + entriesOf(finding), 0),
  };
}

/** What a block holds that isn't made of sentences, which are counted by themselves. */
function entriesOf({ block, sentences }: Finding): number {
  if (sentences.length > 0) return 0;
  return "items" in block ? block.items.length : 1;
}
