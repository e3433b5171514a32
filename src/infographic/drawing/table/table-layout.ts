import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import { markFormat } from "../charts/mark-format.ts";
import { longestWord, textWidth } from "../measure-text.ts";

type Cell = string | Quantity | null;
export type TableContent = {
  columns: readonly { label: string; unit?: Unit | undefined }[];
  rows: readonly (readonly Cell[])[];
};

/** A column as it is written: `numeric` ones stand to the right in tabular figures. */
export type WrittenColumn = { label: string; cells: readonly string[]; numeric: boolean };
export type LaidColumn = WrittenColumn & { width: number };
/** `scale` is how far type and gaps are set down so that no word breaks. */
export type LaidTable = { columns: readonly LaidColumn[]; scale: number };

/** px between a column and the next. */
export const columnGap = 32;
const scales = [1, 0.94, 0.88, 0.82, 0.76, 0.72];
/** A column of words breaks its lines rather than get wider, px. */
const mostWidth = 420;

export const cellSize = ({ type }: Frame, scale = 1): number => (type.body - 2) * scale;
export const headSize = ({ type }: Frame, scale = 1): number => Math.max(18, type.caption * scale);

/** The unit of a column stands once in its head. */
export function writeColumns({ columns, rows }: TableContent, frame: Frame): WrittenColumn[] {
  return columns.map(({ label, unit }, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const figures = values.filter((value) => value !== null && typeof value === "object");
    const { write, once } = markFormat(frame, { unit, figures });
    const cells = values.map((value) => (value === null ? "–" : typeof value === "string" ? value : write(value)));
    return { label: once ? `${label}, ${once}` : label, cells, numeric: figures.length > 0 };
  });
}

/** The largest type at which every word stays whole; undefined where even the smallest is too wide for so many columns. */
export function layOutTable(columns: readonly WrittenColumn[], frame: Frame): LaidTable | undefined {
  for (const scale of scales) {
    const needs = columns.map((column, index) => needOf(frame, column, { scale, first: index === 0 }));
    const least = needs.reduce((sum, need) => sum + need.least, 0);
    const room = frame.width - Math.ceil(columnGap * scale) * (columns.length - 1);
    if (least <= room) return { scale, columns: shareOut(columns, needs, room) };
  }
  return undefined;
}

type Need = { least: number; most: number };

function needOf(frame: Frame, { label, cells }: WrittenColumn, { scale, first }: { scale: number; first: boolean }): Need {
  const cell = { size: cellSize(frame, scale), strong: first };
  const head = { size: headSize(frame, scale), strong: true };
  const words = [longestWord(frame, "body", label, head), ...cells.map((text) => longestWord(frame, "body", text, cell))];
  const lines = [textWidth(frame, "body", label, head), ...cells.map((text) => textWidth(frame, "body", text, cell))];
  const least = Math.ceil(Math.max(...words)) + 2;
  return { least, most: Math.max(least, Math.min(Math.ceil(Math.max(...lines)) + 2, mostWidth)) };
}

/** First what every column can use, then the rest in proportion. */
function shareOut(columns: readonly WrittenColumn[], needs: readonly Need[], room: number): LaidColumn[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const useful = needs.reduce((sum, need) => sum + need.most - need.least, 0);
  const filled = useful === 0 ? 0 : Math.min(1, (room - least) / useful);
  const widths = needs.map((need) => need.least + (need.most - need.least) * filled);
  const spread = room / widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, index) => ({ ...column, width: Math.floor((widths[index] ?? 0) * spread) }));
}
