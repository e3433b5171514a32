type Range = readonly [first: number, last: number];

/** Runs of code points as CSS writes them, `20-7E,A0`, as numbers. */
export const rangesIn = (written: string): Range[] =>
  written
    .split(",")
    .filter(Boolean)
    .map((range): Range => {
      const [first = "", last = first] = range.split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });

/** Every code point of such runs, in their order. */
export const codePointsIn = (written: string): number[] =>
  rangesIn(written).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
