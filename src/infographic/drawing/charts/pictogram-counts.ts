export type GlyphCount = { filled: number; drawn: number };

/** Icons that can still be counted in a row. */
const longestRow = 24;

/** What one icon stands for: the smallest of 1, 2, 5, 10, 20 … with which the longest row can be counted. */
export function glyphWorth(values: readonly number[]): number {
  const most = Math.max(...values);
  const rounds = Array.from({ length: 48 }, (_, index) => ([1, 2, 5][index % 3] ?? 1) * 10 ** Math.floor(index / 3));
  return rounds.find((worth) => most / worth <= longestRow) ?? most / longestRow;
}

type Rule = { each: number | undefined; outOf: number | undefined; whole: number | undefined };

/** Whole icons for each value: so many of `each`, or the share of `whole` out of `outOf`. */
export function countGlyphs(values: readonly number[], { each, outOf, whole }: Rule): GlyphCount[] {
  return values.map((value) => {
    if (outOf !== undefined) return { filled: Math.round((value / (whole ?? outOf)) * outOf), drawn: outOf };
    const filled = Math.round(value / (each ?? 1));
    return { filled, drawn: filled };
  });
}
