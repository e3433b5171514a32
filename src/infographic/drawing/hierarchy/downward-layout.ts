import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { longestWord } from "../measure-text.ts";
import type { Box } from "../place-labels.ts";
import { lookAt, nodeHeight } from "./node-box.ts";
import type { PlacedNode, TreeLayout } from "./sideways-layout.ts";

/** `across` levels stand side by side below their parent; what is deeper hangs in lists below its own. */
type Plan = { box: number; across: number; root?: number };
export type DownwardLayout = TreeLayout & { width: number; across: number };

const gap = { across: 20, down: 56, listed: 12 };
const indent = 32;
const boxWidths = [260, 230, 200, 176] as const;

/** A tree from top to bottom, as many levels side by side as the page has room for. */
export function layOutDownward(root: TreeNode, frame: Frame): DownwardLayout {
  const deepest = depthOf(root);
  const least = wordsWidth(root, frame);
  for (let across = deepest; across > 0; across--)
    for (const box of boxWidths)
      if (box >= Math.min(least, 176) && spanOf(root, 0, { box, across }) <= frame.width)
        return placed(root, frame, roomy(root, frame, { box, across }));
  return placed(root, frame, { box: frame.width - indent * deepest, across: 0 });
}

/** The same plan with boxes as wide as the page lets them be, the widest for the whole. */
function roomy(root: TreeNode, frame: Frame, { box, across }: Plan): Plan {
  const spare = (frame.width - spanOf(root, 0, { box, across })) / columnsIn(root, across);
  const wide = Math.floor(Math.min(box + spare, Math.max(box, 320)));
  return { box: wide, across, root: Math.min(spanOf(root, 0, { box: wide, across }), Math.max(wide, 440)) };
}

const columnsIn = ({ children }: TreeNode, across: number): number =>
  across === 0 || children.length === 0 ? 1 : children.reduce((sum, child) => sum + columnsIn(child, across - 1), 0);

/** Everything in one list below the whole. */
export const layOutListed = (root: TreeNode, frame: Frame): DownwardLayout =>
  placed(root, frame, { box: frame.width - indent * depthOf(root), across: 0 });

const depthOf = ({ children }: TreeNode): number => (children.length > 0 ? 1 + Math.max(...children.map(depthOf)) : 0);

/** What the longest word of the smallest type needs. */
const wordsWidth = (root: TreeNode, frame: Frame): number => {
  const texts = [root.title, ...root.children.map(({ title }) => title)];
  return (
    Math.max(...texts.map((title) => longestWord(frame, "body", title, { size: 22, strong: true }))) +
    2 * lookAt(1).padding.across
  );
};

function spanOf(node: TreeNode, depth: number, plan: Plan): number {
  if (depth >= plan.across) return plan.box + indent * depthOf(node);
  const below = node.children.map((child) => spanOf(child, depth + 1, plan));
  return Math.max(plan.box, below.reduce((sum, width) => sum + width, 0) + gap.across * Math.max(0, below.length - 1));
}

function placed(root: TreeNode, frame: Frame, plan: Plan): DownwardLayout {
  const rows = rowHeights(root, frame, plan);
  const tops = rows.map((_, depth) => rows.slice(0, depth).reduce((sum, height) => sum + height + gap.down, 0));
  const nodes: PlacedNode[] = [];

  function place(node: TreeNode, at: { depth: number; branch: number; left: number; parent: Box | undefined }): void {
    const { depth, branch, left, parent } = at;
    const span = spanOf(node, depth, plan);
    const listed = depth >= plan.across && node.children.length > 0;
    const width = depth === 0 ? (plan.root ?? plan.box) : plan.box;
    const box = {
      left: depth >= plan.across ? left : left + (span - width) / 2,
      top: tops[depth] ?? 0,
      width,
      height: rows[depth] ?? 0,
    };
    nodes.push({ node, depth, branch, box, parent });
    if (listed)
      return void list(node, { depth, branch, left: left + indent, top: box.top + box.height + gap.listed, parent: box });
    const below = node.children.map((child) => spanOf(child, depth + 1, plan));
    const total = below.reduce((sum, width) => sum + width, 0) + gap.across * Math.max(0, below.length - 1);
    let next = left + (span - total) / 2;
    for (const [index, child] of node.children.entries()) {
      place(child, { depth: depth + 1, branch: depth === 0 ? index : branch, left: next, parent: box });
      next += (below[index] ?? 0) + gap.across;
    }
  }

  function list(node: TreeNode, at: { depth: number; branch: number; left: number; top: number; parent: Box }): number {
    let { top } = at;
    for (const [index, child] of node.children.entries()) {
      const depth = at.depth + 1;
      const branch = at.depth === 0 ? index : at.branch;
      const box = { left: at.left, top, width: plan.box, height: nodeHeight(frame, child, { depth, width: plan.box }) };
      nodes.push({ node: child, depth, branch, box, parent: at.parent });
      top = list(child, { depth, branch, left: at.left + indent, top: top + box.height + gap.listed, parent: box });
    }
    return top;
  }

  place(root, { depth: 0, branch: 0, left: 0, parent: undefined });
  const height = Math.ceil(Math.max(...nodes.map(({ box }) => box.top + box.height)));
  return { nodes, height, width: spanOf(root, 0, plan), across: plan.across };
}

/** Boxes of one level that stand side by side are as high as the highest of them. */
function rowHeights(tree: TreeNode, frame: Frame, { box, across, root = box }: Plan): number[] {
  let level: readonly TreeNode[] = [tree];
  const heights: number[] = [];
  for (let depth = 0; depth <= across && level.length > 0; depth++) {
    heights.push(Math.max(...level.map((node) => nodeHeight(frame, node, { depth, width: depth === 0 ? root : box }))));
    level = level.flatMap(({ children }) => children);
  }
  return heights;
}
