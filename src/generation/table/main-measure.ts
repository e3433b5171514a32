import { midSentence } from "./label.ts";
import type { Measure } from "./table.ts";

/**
 * The measures with the one that a page is about in front: the one that the subject names, else money, else what can be
 * added up (the ground it stands on last), else the first. A column that is mostly gaps leads nothing.
 */
export function mainFirst(measures: readonly Measure[], subject?: string): Measure[] {
  const named = subject === undefined ? [] : words(subject);
  const priority = (measure: Measure): number => {
    if (filledShare(measure) <= 0.5) return 5;
    if (words(measure.label).some((word) => word.length > 3 && named.includes(word))) return 0;
    if (measure.adds === "level") return 4;
    if (measure.unit?.kind === "currency") return 1;
    return /^area\b|क्षेत्र/i.test(measure.label) ? 3 : 2;
  };
  const [main] = [...measures].sort((a, b) => priority(a) - priority(b));
  return main ? [main, ...measures.filter((measure) => measure !== main)] : [];
}

const words = (text: string): string[] =>
  midSentence(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);

const filledShare = ({ values }: Measure): number => values.filter((value) => value !== null).length / values.length;
