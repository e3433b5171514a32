import { clip, midSentence } from "./label.ts";
import { countOf, reduce } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure } from "./table.ts";

const bins = 8;
const fewestBars = 4;
const fewestForHistogram = 30;

/** How many rows fall into each of some even, round ranges; undefined for too few rows or all alike. */
export function histogramView({ table, phrases, locale }: Reading, measure: Measure): View | undefined {
  const present = measure.values.flatMap((value, row) => (value === null ? [] : [{ value, row }]));
  const values = present.map(({ value }) => value);
  if (present.length < fewestForHistogram) return undefined;
  const step = roundStep((reduce("maximum", values) - reduce("minimum", values)) / bins);
  if (!(step > 0)) return undefined;

  const start = Math.floor(reduce("minimum", values) / step);
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  const edge = (bin: number) => number.format((start + bin) * step).replace("-", "−");
  const dash = start < 0 ? " – " : "–";
  const perBin = Map.groupBy(present, ({ value }) => Math.floor(value / step) - start);
  const last = Math.max(...perBin.keys());
  // A few outliers stand together behind the first empty range.
  const firstEmpty = Array.from({ length: last + 1 }, (_, bin) => bin).find((bin) => !perBin.has(bin)) ?? last + 1;
  const bars = Array.from({ length: firstEmpty }, (_, bin) => ({
    label: `${edge(bin)}${dash}${edge(bin + 1)}`,
    rows: perBin.get(bin) ?? [],
  }));
  const tail = present.filter(({ value }) => Math.floor(value / step) - start >= firstEmpty);
  const all = tail.length > 0 ? [...bars, { label: phrases.andOver(edge(firstEmpty)), rows: tail }] : bars;
  const shown = all.flatMap(({ label, rows }) => {
    const figure = countOf(
      table,
      measure,
      rows.map(({ row }) => row),
    );
    return figure?.source ? [{ label: clip(label, 80), figure: { value: figure.value, source: figure.source } }] : [];
  });
  if (shown.length < fewestBars) return undefined;
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
