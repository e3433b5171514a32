/** A level of a pyramid, counted from the top: the box for its words, and whether that is in the level or beside it. */
export type LevelRoom = { inside: boolean; width: number; left: number };

type Pyramid = { width: number; count: number };

/** How much of a level's height its words may be short of it above and below, for the slope. */
const slack = 0.2;
const padding = 16;
const beside = 24;

/** The room for words at `level`: the wider of the level itself and what is left of the page beside it. */
export function levelRoom({ width, count }: Pyramid, level: number): LevelRoom {
  const inner = (width * (level + slack)) / count - 2 * padding;
  const edge = (width * (1 + (level + 1) / count)) / 2 + beside;
  const outer = width - edge;
  return inner >= outer
    ? { inside: true, width: Math.floor(inner), left: (width - inner) / 2 }
    : { inside: false, width: Math.floor(outer), left: edge };
}

/** The height of every level so that words of `heights`, from the top down, stand in or beside it. */
export const levelHeight = (heights: readonly number[], rooms: readonly LevelRoom[]): number =>
  Math.ceil(
    Math.max(
      88,
      ...heights.map((height, level) => (rooms[level]?.inside ? (height + 24) / (1 - 2 * slack * 0.5) : height + 16)),
    ),
  );
