import type { Quantity } from "../../infographic/index.ts";
import { labelFigure } from "./label-figure.ts";
import { type FoundQuantity, findQuantities, readQuantity } from "./read-quantity.ts";
import type { Sentence } from "./sentence.ts";
import { servesAnother } from "./serves-another.ts";
import { spanOf } from "./traced.ts";

/** A number of a sentence with the words of that sentence that say what it counts. */
export type Figure = { label: string; figure: Quantity; weight: number; start: number; end: number };

/** How telling a number is for somebody who reads nothing else. */
const weights = { currency: 3, percent: 3, measure: 1.2, count: 1.5 } as const;
const spans = /^(?:seconds?|minutes?|mins?|hours?|days?|weeks?|सेकंड|मिनट|घंटे|दिन)$/;

export function findFigures(sentence: Sentence): Figure[] {
  const all = findQuantities(sentence.text.text);
  const quantities = all.filter((_, index) => !servesAnother(sentence.text.text, all, index));
  return quantities.flatMap((quantity, index) => {
    const figure = provable(sentence, quantity);
    const label = labelFigure(sentence, quantity, { from: quantities[index - 1]?.end ?? 0, to: quantities[index + 1]?.start });
    return figure && label && !quantities.some((other) => label.includes(sentence.text.text.slice(other.start, other.end)))
      ? [{ label, figure, weight: weigh(quantity) + bonus(sentence, quantity), start: quantity.start, end: quantity.end }]
      : [];
  });
}

/** A number with its span, provided that the submission, read at that span, says the same number. */
export function provable({ text }: Pick<Sentence, "text">, { start, end, value, unit }: FoundQuantity): Quantity | undefined {
  const whole = text.at.slice(start, end);
  const unbroken = whole.every((offset, index) => index === 0 || offset === (whole[index - 1] ?? 0) + 1);
  if (!unbroken || readQuantity(text.text.slice(start, end))?.value !== value) return undefined;
  return { value, ...(unit && { unit }), source: spanOf(text, start, end) };
}

/** A change is news; what it was before is background. */
function bonus({ text: { text } }: Sentence, { start, unit }: FoundQuantity): number {
  const before = text.slice(0, start);
  if (/\b(?:from|than|than the)\s*$/i.test(before)) return -2;
  return unit?.kind === "percent" &&
    /\b(?:grew|rose|fell|increased|declined|dropped|jumped|up|down)\s+(?:by\s+)?$/i.test(before)
    ? 0.9
    : 0;
}

function weigh({ value, unit }: FoundQuantity): number {
  const own = weights[unit?.kind ?? "count"];
  const minor = unit?.kind === "measure" && spans.test(unit.symbol);
  return (
    own + (Math.abs(value) >= 100_000 ? 1 : 0) - (minor ? 0.6 : 0) - (own === weights.count && Math.abs(value) < 5 ? 1 : 0)
  );
}
