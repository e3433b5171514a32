import type { Spot } from "../path.ts";

/** Height of a regular hexagon that stands on a point, in widths. */
export const hexagonHeight = 2 / Math.sqrt(3);
/** From one row of a comb to the next, in widths. */
const pitch = hexagonHeight * 0.75;

/** Centres of hexagons one wide, and the size of the whole. */
export type Comb = { centres: readonly Spot[]; width: number; height: number };

/** Rows of a comb that interlock: `columns` in each, or one less in every second. Undefined where `count` fills none. */
function rowsOf(count: number, columns: number): number[] | undefined {
  const patterns = [
    [columns, columns - 1],
    [columns - 1, columns],
    [columns, columns],
  ] as const;
  for (const pattern of patterns) {
    const rows: number[] = [];
    for (let left = count; left > 0; left -= rows.at(-1) ?? left) rows.push(pattern[rows.length % 2] ?? columns);
    if (rows.length > 1 && rows.reduce((sum, row) => sum + row, 0) === count) return rows;
  }
  return undefined;
}

/** `count` hexagons at most `columns` wide, every row set into the gaps of the one above. */
export function combOf(count: number, columns: number): Comb | undefined {
  const rows = rowsOf(count, columns);
  if (!rows) return undefined;
  const even = rows.every((row) => row === columns);
  const width = columns + (even ? 0.5 : 0);
  const centres = rows.flatMap((row, index) => {
    const first = even ? 0.5 + (index % 2) / 2 : (width - row) / 2 + 0.5;
    return Array.from({ length: row }, (_, place): Spot => [first + place, hexagonHeight / 2 + index * pitch]);
  });
  return { centres, width, height: hexagonHeight + (rows.length - 1) * pitch };
}

/** One below the other, set left and right in turns: a chain with free space on both sides. */
export function chainOf(count: number): Comb {
  const centres = Array.from(
    { length: count },
    (_, index): Spot => [index % 2 === 0 ? 0.5 : 1, hexagonHeight / 2 + index * pitch],
  );
  return { centres, width: 1.5, height: hexagonHeight + (count - 1) * pitch };
}

/** Corners of a hexagon `width` wide around its centre, from the top clockwise. */
export const hexagon = ([x, y]: Spot, width: number): Spot[] =>
  Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    const radius = (width * hexagonHeight) / 2;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
