import type { Report } from "./report.ts";

/** A figure that a run may not be worse in than `bar`. All are ratios or powers: no machine's milliseconds. */
type Figure = { name: string; value: number; bar: number; better: "lower" | "higher" };

/** Noise that isn't a regression yet. */
const tolerance = 0.05;

const lower = (name: string, value: number, bar: number): Figure => ({ name, value, bar, better: "lower" });

/** The bars that a change may not fall behind, for what a run has measured. */
export function figuresOf({ documents, text = [], one_picture, throughput, sizes, bundle }: Report): Figure[] {
  return [
    ...documents.flatMap(({ name, bytes, ...it }) => [
      lower(`${name}: PNG ÷ Takumi's`, it.ratio_to_takumi, 0.9),
      lower(`${name}: SVG ÷ Takumi's`, it.svg_ratio_to_takumi, 1),
      lower(`${name}: hit ÷ drawing`, it.ratio_cached, 0.05),
      lower(`${name}: bytes ÷ Takumi's`, bytes.ours / bytes.takumi, 0.9),
    ]),
    ...text.map(({ document, change, ratio }) =>
      change === "edited"
        ? lower(`${document}: one other word ÷ Takumi's`, ratio, 0.5)
        : lower(`${document}: other words ÷ Takumi's`, ratio, 0.9),
    ),
    ...(one_picture ? [lower("64 for one new picture ÷ 64 for different ones", one_picture.ratio, 0.25)] : []),
    ...(throughput
      ? [{ name: "pictures per second ÷ Takumi's", value: throughput.ratio, bar: 1.2, better: "higher" as const }]
      : []),
    ...(sizes ? [lower("exponent of size", sizes.exponent.ours, 1.05)] : []),
    ...(bundle ? [lower("Worker, MB gzip", bundle.gzip_kilobytes / 1000, 3)] : []),
  ];
}

/** What fell behind, in words. */
export const fallenBehind = (figures: readonly Figure[]): string[] =>
  figures
    .filter(({ value, bar, better }) => (better === "lower" ? value > bar * (1 + tolerance) : value < bar * (1 - tolerance)))
    .map(
      ({ name, value, bar, better }) =>
        `${name} is ${value.toFixed(2)}; it may be ${bar} at the ${better === "lower" ? "most" : "least"}.`,
    );
