/** What a side of a piece has: a knob that reaches out, a hollow that takes one, or nothing. */
type Kind = "knob" | "hollow" | "flat";
/** Where along the side, in shares of it, the knob or hollow is; clockwise, so a bottom side counts from its right end. */
type Side = { kind: Kind; at: number };
type Sides = { top: Side; right: Side; bottom: Side; left: Side };
export type Piece = { left: number; top: number; width: number; height: number; sides: Sides };

/** How far a knob reaches out, px. */
export const knob = 34;
const neck = 15;

type Direction = readonly [x: number, y: number];

/** One side from corner to corner. The knob is a neck that widens to a bulb. */
function sidePath(length: number, { kind, at }: Side, [ax, ay]: Direction, [ox, oy]: Direction): string {
  const reach = kind === "hollow" ? -1 : 1;
  const step = (along: number, out: number): string =>
    [ax * along + ox * out * reach, ay * along + oy * out * reach].map((number) => Math.round(number * 10) / 10).join(" ");
  if (kind === "flat") return `l${step(length, 0)}`;
  const before = length * at - neck;
  return [
    `l${step(before, 0)}`,
    `c${step(5, 8)} ${step(-9, 6)} ${step(-9, 18)}`,
    `c${step(0, 22)} ${step(48, 22)} ${step(48, 0)}`,
    `c${step(0, -12)} ${step(-14, -10)} ${step(-9, -18)}`,
    `l${step(length - before - 2 * neck, 0)}`,
  ].join("");
}

/** The outline of a piece, clockwise from its upper left corner, as SVG path data. */
export const pieceOutline = ({ left, top, width, height, sides }: Piece): string =>
  [
    `M${left} ${top}`,
    sidePath(width, sides.top, [1, 0], [0, -1]),
    sidePath(height, sides.right, [0, 1], [1, 0]),
    sidePath(width, sides.bottom, [-1, 0], [0, 1]),
    sidePath(height, sides.left, [0, -1], [-1, 0]),
    "Z",
  ].join("");

const centred = (kind: Kind): Side => ({ kind, at: 0.5 });
const flat = centred("flat");

/** Pieces in `rows` of so many each, `width` px wide in all; every seam has a knob on one side, a hollow on the other. */
export function cutPieces(rows: readonly number[], heights: readonly number[], width: number): Piece[] {
  const pieces: Piece[] = [];
  let top = 0;
  for (const [row, count] of rows.entries()) {
    const height = heights[row] ?? 0;
    for (let column = 0; column < count; column++) {
      const even = (row + column) % 2 === 0;
      const inward = even ? centred("knob") : centred("hollow");
      pieces.push({
        left: (column * width) / count,
        top,
        width: width / count,
        height,
        sides: {
          left: column > 0 ? inward : flat,
          right: column < count - 1 ? inward : flat,
          top: row > 0 ? topSide({ column, count, above: rows[row - 1] ?? count, even }) : flat,
          bottom: row < rows.length - 1 ? bottomSide({ column, count, below: rows[row + 1] ?? count, even }) : flat,
        },
      });
    }
    top += height;
  }
  return pieces;
}

type Seam = { column: number; count: number; even: boolean };

/** Under a row of another count only the pieces at the ends are joined, where the shorter side has its middle. */
function topSide({ column, count, above, even }: Seam & { above: number }): Side {
  if (above === count) return centred(even ? "hollow" : "knob");
  const share = count / (2 * above);
  if (column === 0) return { kind: "hollow", at: share };
  return column === count - 1 ? { kind: "hollow", at: 1 - share } : flat;
}

function bottomSide({ column, count, below, even }: Seam & { below: number }): Side {
  if (below === count) return centred(even ? "hollow" : "knob");
  return column === 0 || column === count - 1 ? centred("knob") : flat;
}
