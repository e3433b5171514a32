type Options = {
  /** From one middle to the next at least, px. */
  pitch: number;
  /** Between boxes on the same side, px. */
  gap: number;
  /** 2 where boxes stand left and right in turns, 1 where all are on one side. */
  sides: 1 | 2;
  /** What stands at each middle besides its box, px high. */
  mark: number;
};

/** Where boxes of `heights` go down the page so that none meets another on its side. */
export function spacedMiddles(
  heights: readonly number[],
  { pitch, gap, sides, mark }: Options,
): { middles: number[]; height: number } {
  const middles: number[] = [];
  for (const [index, height] of heights.entries()) {
    const before = heights[index - sides];
    const inside = Math.max(height, mark) / 2;
    const behindLast = index === 0 ? 0 : (middles[index - 1] ?? 0) + pitch;
    const belowLast = before === undefined ? 0 : (middles[index - sides] ?? 0) + (before + height) / 2 + gap;
    middles.push(Math.ceil(Math.max(inside, behindLast, belowLast)));
  }
  const ends = middles.map((middle, index) => middle + Math.max(heights[index] ?? 0, mark) / 2);
  return { middles, height: Math.ceil(Math.max(0, ...ends)) };
}
