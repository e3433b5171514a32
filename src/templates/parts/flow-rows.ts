import { traitsOf } from "../block-view.tsx";
import { inColumns } from "../columns.ts";
import type { Page, PlacedBlock } from "../page.ts";

export type FlowRow = {
  /** Columns side by side, or one over the whole width. */
  columns: PlacedBlock[][];
  width: number;
  /** What the row takes of the height that the page has to spare. */
  share: number;
};

type Room = {
  width: number;
  gap: number;
  /** Columns at most. */
  most: number;
  /** What a piece keeps for its own edges, px of its width. */
  inset?: number;
};

/**
 * Blocks in reading order as rows: those that read well in a column stand in columns, those that need more have a row
 * to themselves. Never a narrow block alone in its row.
 */
export function flowRows(page: Page, blocks: readonly PlacedBlock[], room: Room): FlowRow[] {
  const count = columnsFor(blocks, room);
  const rows = runs(blocks, columnWidth(room, count) - (room.inset ?? 0)).map((run) => {
    const columns = run.length > 1 && count > 1 ? inColumns(page, run, Math.min(count, run.length)) : [run];
    return { columns, width: columnWidth(room, columns.length) };
  });
  const stretching = rows.map(({ columns }) => columns.flat().some(({ block }) => traitsOf(block).stretches));
  const taking = stretching.filter(Boolean).length;
  return rows.map((row, index) => ({ ...row, share: taking === 0 ? 1 / rows.length : stretching[index] ? 1 / taking : 0 }));
}

const columnWidth = ({ width, gap }: Room, count: number): number => Math.floor((width - gap * (count - 1)) / count);

/** As many columns as most of the blocks can take. */
function columnsFor(blocks: readonly PlacedBlock[], room: Room): number {
  for (let count = Math.min(room.most, blocks.length); count > 1; count--) {
    const fitting = blocks.filter(fits(columnWidth(room, count) - (room.inset ?? 0))).length;
    if (fitting >= Math.max(2, Math.min(count, blocks.length * 0.6))) return count;
  }
  return 1;
}

const fits =
  (width: number) =>
  ({ block }: PlacedBlock): boolean =>
    traitsOf(block).minWidth <= width;

/** Neighbours that fit a column, together; each other one alone. */
function runs(blocks: readonly PlacedBlock[], column: number): PlacedBlock[][] {
  const found: PlacedBlock[][] = [];
  let open = false;
  for (const placed of blocks) {
    const narrow = fits(column)(placed);
    if (narrow && open) found.at(-1)?.push(placed);
    else found.push([placed]);
    open = narrow;
  }
  return found;
}
