import { clip, midSentence } from "./label.ts";
import { countOf, reduce } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure } from "./table.ts";

const bins = 8;
export const fewestForHistogram = 30;

/** How many rows fall into each of some even, round ranges; undefined for too few rows or all alike. */
export function histogramView({ table, phrases, locale }: Reading, measure: Measure): View | undefined {
  const present = measure.values.flatMap((value, row) => (value === null ? [] : [{ value, row }]));
  const values = present.map(({ value }) => value);
  if (present.length < fewestForHistogram) return undefined;
  const step = roundStep((reduce("maximum", values) - reduce("minimum", values)) / bins);
  if (!(step > 0)) return undefined;

  const start = Math.floor(reduce("minimum", values) / step);
  const count = Math.floor(reduce("maximum", values) / step) - start + 1;
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const items = Array.from({ length: count }, (_, bin) => {
    const rows = present.filter(({ value }) => Math.floor(value / step) - start === bin).map(({ row }) => row);
    const figure = countOf(table, measure, rows);
    const label = `${number.format((start + bin) * step)}–${number.format((start + bin + 1) * step)}`;
    return {
      label: clip(label, 80),
      figure: figure ? { value: figure.value, ...(figure.source && { source: figure.source }) } : null,
    };
  });
  const shown = items.flatMap(({ label, figure }) => (figure ? [{ label, figure }] : []));
  if (shown.length < 3) return undefined;
  return {
    block: {
      type: "bar-chart",
      orientation: "vertical",
      title: clip(phrases.distribution(midSentence(measure.label)), 140),
      unit: { kind: "count" },
      items: shown,
      note: phrases.bins,
    },
  };
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5, 10].find((factor) => factor * power >= width) ?? 10) * power;
}
