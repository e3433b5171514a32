import type { Box } from "../place-labels.ts";

type Inside = (x: number, y: number) => boolean;
const cells = 48;

/** How much more width counts than height: lines of text are long, but short words want to be large. */
const tastes = [1, 1.6, 3];

/** The largest upright boxes in a shape of any form inside `bounds`, from a tall one to a wide one; none where it is empty. */
export function roomiestBoxes(inside: Inside, bounds: Box): Box[] {
  const [dx, dy] = [bounds.width / cells, bounds.height / cells];
  const runs = Array.from({ length: cells }, () => 0);
  const best = tastes.map((): { score: number; box: Box | undefined } => ({ score: 0, box: undefined }));
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      const within = corners(bounds.left + column * dx, bounds.top + row * dy, { dx, dy }).every(([x, y]) => inside(x, y));
      runs[column] = within ? (runs[column] ?? 0) + 1 : 0;
    }
    for (let from = 0; from < cells; from++) {
      let height = Infinity;
      for (let to = from; to < cells && height > 0; to++) {
        height = Math.min(height, runs[to] ?? 0);
        const [wide, tall] = [(to - from + 1) * dx, height * dy];
        const box = { left: bounds.left + from * dx, top: bounds.top + (row - height + 1) * dy, width: wide, height: tall };
        for (const [index, taste] of tastes.entries()) {
          const score = wide ** taste * tall;
          if (score > (best[index]?.score ?? 0)) best[index] = { score, box };
        }
      }
    }
  }
  return best.flatMap(({ box }) => box ?? []);
}

const corners = (x: number, y: number, { dx, dy }: { dx: number; dy: number }) =>
  [
    [x, y],
    [x + dx, y],
    [x, y + dy],
    [x + dx, y + dy],
  ] as const;
