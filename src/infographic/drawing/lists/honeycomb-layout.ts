import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { fitWords, wordsHeight } from "../words.tsx";
import { type Comb, chainOf, combOf, hexagonHeight } from "./comb.ts";

/** A comb drawn with cells `cell` px wide, as far down and right as told. */
export type Placed = { comb: Comb; cell: number; left: number; top: number };

const widest = 340;
export const seam = 12;
/** More cells in a chain than this make a column that nobody follows. */
const longestChain = 6;

/** The upper left corner of the box around a cell. */
export function cornerOf({ comb, cell, left, top }: Placed, index: number): { left: number; top: number } {
  const [x, y] = comb.centres[index] ?? [0, 0];
  return { left: left + (x - 0.5) * cell, top: top + (y - hexagonHeight / 2) * cell };
}

/** The comb with the smallest cells that hold their words. */
export function fullComb(frame: Frame, items: readonly Entry[]): Placed | undefined {
  for (let columns = 5; columns >= 2; columns--) {
    const comb = combOf(items.length, columns);
    if (!comb || comb.height > comb.width * 1.2) continue;
    const cell = Math.min(widest, Math.floor(frame.width / comb.width));
    const { width, height } = wordsBox(cell, items[0]?.icon !== undefined);
    const fits = items.every((entry) => {
      const fit = fitWords(frame, entry, { width, level: levelOf(cell) });
      return fit.whole && fit.height <= height;
    });
    if (fits) return { comb, cell, left: (frame.width - comb.width * cell) / 2, top: 0 };
  }
  return undefined;
}

export const levelOf = (cell: number): "small" | "plain" => (cell >= 250 ? "plain" : "small");

/** The room for words in a cell: between its shoulders, less what an icon over them takes. */
export function wordsBox(cell: number, icon: boolean): { left: number; width: number; height: number } {
  const height = cell * hexagonHeight;
  const width = (cell - seam) * 0.86;
  return { left: (cell - width) / 2, width, height: (icon ? 0.3 : 0.54) * height };
}

export type Chain = Placed & { words: number; height: number };

/** A chain of cells down the middle, its cells so large that words on one side don't meet. */
export function flankedChain(frame: Frame, items: readonly Entry[]): Chain | undefined {
  if (items.length > longestChain) return undefined;
  const comb = chainOf(items.length);
  for (let cell = 176; cell <= 264; cell += 22) {
    const words = Math.floor((frame.width - comb.width * cell) / 2) - 32;
    if (words < 220) return undefined;
    const heights = items.map((entry) => wordsHeight(frame, entry, { width: words }));
    if (Math.max(...heights) > cell * hexagonHeight * 1.5 - 28) continue;
    const over = heights.map((height, index) => height / 2 - (comb.centres[index]?.[1] ?? 0) * cell);
    const under = heights.map((height, index) => (comb.centres[index]?.[1] ?? 0) * cell + height / 2);
    const top = Math.max(0, Math.ceil(Math.max(...over)));
    const height = top + Math.ceil(Math.max(comb.height * cell, ...under));
    return { comb, cell, left: (frame.width - comb.width * cell) / 2, top, words, height };
  }
  return undefined;
}
