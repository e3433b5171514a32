import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import { BlockView } from "../block-view.tsx";
import type { Page, PlacedBlock } from "../page.ts";
import { contentId, spareHeight, stretched } from "./spare-height.ts";

export type PieceProps = {
  page: Page;
  placed: PlacedBlock;
  width: number;
  /** Its place among all blocks of the body, and whether it is the uppermost of its region. */
  index: number;
  first: boolean;
};
/** How a block sits in its region: bare, under a rule, on a panel. */
export type Piece = (props: PieceProps) => JSXNode;

type Props = {
  page: Page;
  /** Names the region in the layout; each has its own. */
  id: string;
  blocks: readonly PlacedBlock[];
  width: number;
  gap?: number;
  /** What it takes of the height that the page has to spare, 0 to 1. */
  share?: number;
  /** Where a single block stands in a region that is higher than it: beside others it begins where they do. */
  single?: "center" | "flex-start";
  piece?: Piece;
};

const Bare: Piece = ({ page, placed, width }) => <BlockView page={page} placed={placed} width={width} />;

/** Blocks one under the other; those that stretch fill the height that the region gets, else the gaps do. */
export function Region({ page, id, blocks, width, gap = 56, share = 1, single = "center", piece = Bare }: Props): JSXNode {
  const spare = spareHeight(page, id, share);
  const grown = stretched(page, blocks, spare);
  const left = spare - blocks.reduce((sum, placed) => sum + (grown.extraHeights.get(placed.id) ?? 0), 0);
  const filled = page.settled && {
    flexGrow: 1,
    justifyContent: blocks.length === 1 ? single : spread(left, gap, blocks.length),
  };
  return (
    <Column id={id} style={{ width, flexShrink: 0, flexGrow: share }}>
      <Column id={contentId(id)} gap={gap} style={{ width, ...filled }}>
        {blocks.map((placed, index) => piece({ page: grown, placed, width, index, first: index === 0 }))}
      </Column>
    </Column>
  );
}

/** Gaps take what is left as long as they still join the blocks; more of it goes around them too. */
function spread(left: number, gap: number, count: number): "space-between" | "space-evenly" {
  return left > 2 * Math.max(gap, 40) * (count - 1) ? "space-evenly" : "space-between";
}
