/** Middles of boxes as near to those wanted as can be without one meeting the next; both from the top down. */
export function settleBoxes(wanted: readonly number[], heights: readonly number[], gap: number): number[] {
  const settled: number[] = [];
  for (const [index, middle] of wanted.entries()) {
    const before = settled[index - 1];
    const least = before === undefined ? middle : before + ((heights[index - 1] ?? 0) + (heights[index] ?? 0)) / 2 + gap;
    settled.push(Math.max(middle, least));
  }
  const pushed = settled.reduce((sum, middle, index) => sum + middle - (wanted[index] ?? 0), 0) / Math.max(1, settled.length);
  return settled.map((middle) => middle - pushed);
}
