import { Column, Row } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import type { Page, PlacedBlock } from "../page.ts";
import { flowRows } from "./flow-rows.ts";
import { type Piece, Region } from "./region.tsx";

type Props = {
  page: Page;
  id: string;
  blocks: readonly PlacedBlock[];
  width: number;
  gap?: number;
  most?: number;
  /** What all of it takes of the height that the page has to spare, 0 to 1. */
  share?: number;
  /** What a piece keeps for its own edges, px of its width. */
  inset?: number;
  /** Between columns, as high as they are. */
  divider?: JSXNode;
  /** Where a block stands that has a row higher than itself to itself. */
  single?: "center" | "flex-start";
  piece?: Piece;
};

/** Blocks in rows of columns, as many as they read well in; the numbering runs on from row to row. */
export function Flow({
  page,
  id,
  blocks,
  width,
  gap = 56,
  most = 2,
  share = 1,
  inset = 0,
  divider,
  single = "center",
  piece,
}: Props): JSXNode {
  const rows = flowRows(page, blocks, { width, gap, most, inset });
  const indexed = piece && numbered(piece, blocks);
  return (
    <Column gap={gap} style={{ width, flexGrow: share }}>
      {rows.map(({ columns, share: part, width: each }, row) => (
        <Row gap={divider ? 0 : gap} style={{ width, flexGrow: share * part, justifyContent: "space-between" }}>
          {columns.flatMap((column, index) => [
            ...(index > 0 && divider ? [divider] : []),
            <Region
              page={page}
              id={`${id}-${row}-${index}`}
              blocks={column}
              width={each}
              gap={gap}
              share={share * part}
              single={columns.length > 1 ? "flex-start" : single}
              {...(indexed && { piece: indexed })}
            />,
          ])}
        </Row>
      ))}
    </Column>
  );
}

/** Pieces know their place among all blocks, not in their column. */
const numbered =
  (piece: Piece, blocks: readonly PlacedBlock[]): Piece =>
  (props) =>
    piece({ ...props, index: blocks.indexOf(props.placed) });
