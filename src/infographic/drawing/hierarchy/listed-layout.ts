import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Box } from "../place-labels.ts";
import { nodeHeight } from "./node-box.ts";
import type { PlacedNode, TreeLayout } from "./sideways-layout.ts";

type Hang = { depth: number; branch: number; left: number; top: number; width: number; parent: Box | undefined };

const gap = { nodes: 12, columns: 24, root: 32 };
const indent = 32;
/** A column of branches is at least as wide, px. */
const narrowest = 264;

/** A node and all below it in one list, each level set in further; all end at the same right edge. */
export function listed(node: TreeNode, frame: Frame, at: Hang): PlacedNode[] {
  const { depth, branch, left, top, width, parent } = at;
  const box = { left, top, width, height: nodeHeight(frame, node, { depth, width }) };
  return [{ node, depth, branch, box, parent }, ...listedBelow(node, frame, { ...at, parent: box, top: bottomOf(box) })];
}

/** All below a node, in a list set in from its left edge. */
export function listedBelow({ children }: TreeNode, frame: Frame, { depth, branch, ...at }: Hang): PlacedNode[] {
  let { top } = at;
  return children.flatMap((child, index) => {
    const own = depth === 0 ? index : branch;
    const place = {
      ...at,
      depth: depth + 1,
      branch: own,
      left: at.left + indent,
      width: at.width - indent,
      top: top + gap.nodes,
    };
    const nodes = listed(child, frame, place);
    top = Math.max(...nodes.map(({ box }) => bottomOf(box)));
    return nodes;
  });
}

/** Everything below the whole: in as many columns of branches as the page has room for, each branch a list. */
export function layOutListed(root: TreeNode, frame: Frame): TreeLayout {
  const { width } = frame;
  const columns = Math.min(root.children.length, Math.floor((width + gap.columns) / (narrowest + gap.columns)));
  const at = { depth: 0, branch: 0, left: 0, top: 0, width, parent: undefined };
  if (columns < 2) return measured(listed(root, frame, at));

  const [whole] = listed({ ...root, children: [] }, frame, at);
  if (!whole) throw new RangeError("A node is listed itself.");
  const column = Math.floor((width - gap.columns * (columns - 1)) / columns);
  const bottoms = Array.from({ length: columns }, () => bottomOf(whole.box) + gap.root - gap.columns);
  const branches = root.children.flatMap((child, branch) => {
    const shortest = bottoms.indexOf(Math.min(...bottoms));
    const top = (bottoms[shortest] ?? 0) + gap.columns;
    const left = shortest * (column + gap.columns);
    const nodes = listed(child, frame, { depth: 1, branch, left, top, width: column, parent: undefined });
    bottoms[shortest] = Math.max(...nodes.map(({ box }) => bottomOf(box)));
    return nodes;
  });
  return measured([whole, ...branches]);
}

const bottomOf = ({ top, height }: Box): number => top + height;

const measured = (nodes: PlacedNode[]): TreeLayout => ({
  nodes,
  height: Math.ceil(Math.max(...nodes.map(({ box }) => bottomOf(box)))),
});
