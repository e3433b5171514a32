import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { longestWord } from "../measure-text.ts";
import type { Box } from "../place-labels.ts";
import { layOutListed, listedBelow } from "./listed-layout.ts";
import { lookAt, nodeHeight } from "./node-box.ts";
import type { PlacedNode, TreeLayout } from "./sideways-layout.ts";

/** `across` levels stand side by side below their parent; what is deeper hangs in lists below its own. */
type Plan = { box: number; across: number; root: number };
export type DownwardLayout = TreeLayout & { width: number; across: number };

const gap = { across: 20, down: 56 };
const boxWidths = [260, 230, 200] as const;
const widestBox = 320;
const widestRoot = 440;

/** A tree from top to bottom, as many levels side by side as the page has room for. */
export function layOutDownward(root: TreeNode, frame: Frame): DownwardLayout {
  const least = wordsWidth(root, frame);
  for (let across = depthOf(root); across > 0; across--) {
    const columns = columnsIn(root, across);
    const box = boxWidths.find((width) => width >= least && columns * (width + gap.across) - gap.across <= frame.width);
    if (box !== undefined) return placed(root, frame, roomy({ box, across }, columns, frame));
  }
  return { ...layOutListed(root, frame), width: frame.width, across: 0 };
}

/** Boxes as wide as the page lets them be, the widest for the whole. */
function roomy({ box, across }: Omit<Plan, "root">, columns: number, { width }: Frame): Plan {
  const share = Math.floor((width + gap.across) / columns - gap.across);
  const wide = Math.max(box, Math.min(share, widestBox));
  return { box: wide, across, root: Math.min(columns * (wide + gap.across) - gap.across, Math.max(wide, widestRoot)) };
}

const depthOf = ({ children }: TreeNode): number => (children.length > 0 ? 1 + Math.max(...children.map(depthOf)) : 0);

/** How many boxes stand side by side where the widest level is. */
const columnsIn = ({ children }: TreeNode, across: number): number =>
  across === 0 || children.length === 0 ? 1 : children.reduce((sum, child) => sum + columnsIn(child, across - 1), 0);

/** What the longest word of the whole and its parts needs where type is smallest. */
function wordsWidth(root: TreeNode, frame: Frame): number {
  const words = [root, ...root.children].map(({ title }) => longestWord(frame, "body", title, { size: 22, strong: true }));
  return Math.min(boxWidths[0], Math.max(...words) + 2 * lookAt(1).padding.across);
}

function placed(tree: TreeNode, frame: Frame, { box: wide, across, root }: Plan): DownwardLayout {
  const widthAt = (depth: number): number => (depth === 0 ? root : wide);
  const spanOf = (node: TreeNode, depth: number): number => columnsIn(node, across - depth) * (wide + gap.across) - gap.across;
  const rows = levelsOf(tree, across).map((nodes, depth) =>
    Math.max(...nodes.map((node) => nodeHeight(frame, node, { depth, width: widthAt(depth) }))),
  );
  const tops = rows.map((_, depth) => rows.slice(0, depth).reduce((sum, height) => sum + height + gap.down, 0));

  function place(node: TreeNode, at: { depth: number; branch: number; left: number; parent: Box | undefined }): PlacedNode[] {
    const { depth, branch, left, parent } = at;
    const width = widthAt(depth);
    const box = { left: left + (spanOf(node, depth) - width) / 2, top: tops[depth] ?? 0, width, height: rows[depth] ?? 0 };
    const own = { node, depth, branch, box, parent };
    if (depth >= across)
      return [
        own,
        ...listedBelow(node, frame, { depth, branch, left: box.left, top: box.top + box.height, width, parent: box }),
      ];
    let next = left;
    const below = node.children.flatMap((child, index) => {
      const nodes = place(child, { depth: depth + 1, branch: depth === 0 ? index : branch, left: next, parent: box });
      next += spanOf(child, depth + 1) + gap.across;
      return nodes;
    });
    return [own, ...below];
  }

  const nodes = place(tree, { depth: 0, branch: 0, left: 0, parent: undefined });
  const height = Math.ceil(Math.max(...nodes.map(({ box }) => box.top + box.height)));
  return { nodes, height, width: spanOf(tree, 0), across };
}

/** The levels that stand side by side, from the whole down. */
function levelsOf(root: TreeNode, across: number): (readonly TreeNode[])[] {
  const below = root.children.length > 0 && across > 0 ? [root.children] : [];
  const levels: (readonly TreeNode[])[] = [[root], ...below];
  for (let depth = 2; depth <= across; depth++) {
    const nodes = levels[depth - 1]?.flatMap(({ children }) => children) ?? [];
    if (nodes.length > 0) levels.push(nodes);
  }
  return levels;
}
