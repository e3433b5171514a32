export type Station = { x: number; y: number };
type Layout = { stations: Station[]; height: number };
type Request = {
  width: number;
  columns: number;
  /** Left free at both edges for the line to turn, px. */
  turn: number;
  heights: readonly number[];
  station: number;
  gap: number;
};

/** Stations in rows that run right and left in turns, each row as high as its tallest words under the line. */
export function layOutSnake({ width, columns, turn, heights, station, gap }: Request): Layout {
  const rows = Math.ceil(heights.length / columns);
  const slot = (width - 2 * turn) / columns;
  const stations: Station[] = [];
  let top = 0;
  for (let row = 0; row < rows; row++) {
    const inRow = heights.slice(row * columns, (row + 1) * columns);
    for (const place of inRow.keys()) {
      const column = row % 2 === 0 ? place : columns - 1 - place;
      stations.push({ x: turn + (column + 0.5) * slot, y: top + station / 2 });
    }
    top += station + gap + Math.max(...inRow) + (row === rows - 1 ? 0 : 2 * gap);
  }
  return { stations, height: Math.ceil(top) };
}

type Drawn = { stations: readonly Station[]; width: number; line: number };

const rounding = 40;

/** The line through all stations: to the edge of the page at the end of a row, round the corner, and down to the next. */
export function snakePath({ stations, width, line }: Drawn): string {
  const [first] = stations;
  if (!first) return "";
  const parts = [`M${first.x} ${first.y}`];
  for (const [index, { x, y }] of stations.entries()) {
    const before = stations[index - 1];
    if (!before || before.y === y) {
      parts.push(`L${x} ${y}`);
      continue;
    }
    const toRight = before.x >= width / 2;
    const edge = toRight ? width - line / 2 : line / 2;
    const inward = toRight ? -1 : 1;
    const bend = Math.min(rounding, (y - before.y) / 2, Math.abs(edge - before.x));
    parts.push(
      `L${edge + inward * bend} ${before.y}Q${edge} ${before.y} ${edge} ${before.y + bend}`,
      `V${y - bend}Q${edge} ${y} ${edge + inward * bend} ${y}L${x} ${y}`,
    );
  }
  return parts.join("");
}
