/** Sorted runs of consecutive code points in hexadecimal, the way CSS writes them: `20-7E,A0,100-17F`. */
export function codePointRanges(codePoints: Iterable<number>): string {
  const runs: { first: number; last: number }[] = [];
  for (const point of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && point === run.last + 1) run.last = point;
    else runs.push({ first: point, last: point });
  }
  return runs.map(({ first, last }) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`)).join(",");
}

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
