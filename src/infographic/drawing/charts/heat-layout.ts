import type { Frame } from "../../frame.ts";
import { oneLineSize } from "../fit-text.ts";
import { longestWord, textWidth, widestText } from "../measure-text.ts";
import { bottomAxis } from "./bottom-axis.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { slotLabels, tallest } from "./slot-labels.ts";

type Cell = { value: number; written: string } | null;
export type HeatTable = { columns: string[]; rows: string[]; cells: Cell[][] };
type PlacedCell = { x: number; y: number; width: number; height: number; value: number | null; label: PlacedText | undefined };
export type HeatLayout = {
  height: number;
  cells: PlacedCell[];
  rows: PlacedText[];
  columns: PlacedText[];
  /** Names of columns that have only a number over them. */
  listed: string[];
  /** Whether every column has its name and every cell its figure. */
  complete: boolean;
};

/** The same table with its columns as rows. */
export const turned = ({ columns, rows, cells }: HeatTable): HeatTable => ({
  columns: rows,
  rows: columns,
  cells: columns.map((_, column) => cells.map((row) => row[column] ?? null)),
});

const [gap, smallest] = [4, 18];

export function layOutHeat(frame: Frame, { columns, rows, cells }: HeatTable): HeatLayout {
  const size = frame.type.body - 4;
  const word = Math.max(...rows.map((row) => longestWord(frame, "body", row, { size })));
  const whole = Math.ceil(widestText(frame, "body", rows, { size })) + 2;
  const names = Math.ceil(Math.min(whole, Math.max(Math.min(word + 2, frame.width * 0.42), frame.width * 0.24)));
  const left = names + 16;
  const slot = (frame.width - left) / columns.length;
  const spare = Math.min(60, Math.floor(frame.extraHeight / rows.length));
  const rowTexts = rows.map((text) => placeText(frame, { text, x: 0, y: 0, size, width: names }));
  const usual = Math.max(40, Math.min(76, slot * 0.8)) + spare;
  const heights = rowTexts.map((text) => Math.floor(Math.max(usual, text.height + 8)));
  const head = columnHeads(frame, columns, { slot, left });
  const top = Math.ceil(tallest(head.labels)) + 10;
  const tops = heights.map((_, row) => top + heights.slice(0, row).reduce((sum, one) => sum + one, 0));
  const figure = figureSize(frame, cells, slot);
  const placed = cells.flatMap((row, at) =>
    row.map((cell, column): PlacedCell => {
      const box = { x: left + column * slot, y: tops[at] ?? 0, width: slot - gap, height: (heights[at] ?? usual) - gap };
      const label =
        cell && figure !== undefined
          ? placeText(frame, {
              text: cell.written,
              x: box.x + box.width / 2,
              y: box.y + box.height / 2,
              anchor: "middle",
              size: figure,
              strong: true,
            })
          : undefined;
      return { ...box, value: cell?.value ?? null, label };
    }),
  );
  return {
    height: Math.ceil((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0)),
    cells: placed,
    rows: rowTexts.map((text, row) => ({ ...text, top: (tops[row] ?? 0) + ((heights[row] ?? 0) - gap - text.height) / 2 })),
    columns: head.labels,
    listed: head.listed,
    complete: head.whole && figure !== undefined,
  };
}

/** One size for all cells; nothing where a figure doesn't fit its cell. */
function figureSize(frame: Frame, cells: readonly Cell[][], slot: number): number | undefined {
  const texts = cells.flat().flatMap((cell) => (cell ? [cell.written] : []));
  const room = { width: slot - gap - 8, most: frame.type.body - 2, least: 10, strong: true };
  const size = Math.min(...texts.map((text) => oneLineSize(frame, "body", { text, ...room })));
  const fits = texts.every((text) => textWidth(frame, "body", text, { size, strong: true }) <= room.width + 2);
  return size >= smallest && fits ? size : undefined;
}

type Heads = { labels: PlacedText[]; listed: string[]; whole: boolean };

/** Names over the columns; every so many of them where they count something; else numbers, with the names in a list. */
function columnHeads(frame: Frame, columns: readonly string[], { slot, left }: { slot: number; left: number }): Heads {
  const whole = slotLabels(frame, { labels: columns, slot, left: left - gap / 2, top: 0 });
  if (whole) {
    const high = tallest(whole);
    return { labels: whole.map((label) => ({ ...label, top: high - label.height })), listed: [], whole: true };
  }
  const at = (index: number): number => left + (index + 0.5) * slot - gap / 2;
  const counting = columns.every((label) => /\d/.test(label));
  if (counting) {
    const labels = columns.map((text, index) => ({ text, x: at(index) }));
    return { labels: bottomAxis(frame, { labels, top: 0, within: frame.width }), listed: [], whole: slot < 40 };
  }
  const labels = columns.map((_, index) => ({ text: String(index + 1), x: at(index) }));
  const listed = columns.map((label, index) => `${index + 1}\u00a0${label}`);
  return { labels: bottomAxis(frame, { labels, top: 0, within: frame.width }), listed, whole: false };
}
