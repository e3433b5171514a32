import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { textWidth, widestText } from "../measure-text.ts";
import type { Box } from "../place-labels.ts";
import { fitWords } from "../words.tsx";
import { lookAt, nodeHeight } from "./node-box.ts";

export type PlacedNode = { node: TreeNode; depth: number; branch: number; box: Box; parent: Box | undefined };
export type TreeLayout = { nodes: PlacedNode[]; height: number };

const columnGap = 64;
const narrowest = 148;
const widest = [300, 320, 340, 340] as const;
const between = { siblings: 12, branches: 28 };

/** A tree from left to right, one column for each level; undefined where the page is too narrow for its columns. */
export function layOutSideways(root: TreeNode, frame: Frame): TreeLayout | undefined {
  const widths = columnWidths(root, frame);
  if (!widths || !wordsFit(root, frame, { depth: 0, widths })) return undefined;
  const lefts = widths.map((_, depth) => widths.slice(0, depth).reduce((sum, width) => sum + width + columnGap, 0));
  const nodes: PlacedNode[] = [];

  const heightOf = (node: TreeNode, depth: number): number =>
    nodeHeight(frame, node, { depth, width: widths[depth] ?? narrowest });
  const spanOf = (node: TreeNode, depth: number): number => Math.max(heightOf(node, depth), sumOf(node.children, depth + 1));
  const sumOf = (children: readonly TreeNode[], depth: number): number =>
    children.reduce((sum, child) => sum + spanOf(child, depth), 0) + gapAt(depth) * Math.max(0, children.length - 1);

  function place(node: TreeNode, at: { depth: number; branch: number; top: number; parent: Box | undefined }): void {
    const { depth, branch, top, parent } = at;
    const [span, height] = [spanOf(node, depth), heightOf(node, depth)];
    const box = { left: lefts[depth] ?? 0, top: top + (span - height) / 2, width: widths?.[depth] ?? narrowest, height };
    nodes.push({ node, depth, branch, box, parent });
    let next = top + (span - sumOf(node.children, depth + 1)) / 2;
    for (const [index, child] of node.children.entries()) {
      place(child, { depth: depth + 1, branch: depth === 0 ? index : branch, top: next, parent: box });
      next += spanOf(child, depth + 1) + gapAt(depth + 1);
    }
  }
  place(root, { depth: 0, branch: 0, top: 0, parent: undefined });
  return { nodes, height: Math.ceil(spanOf(root, 0)) };
}

/** Whether no word of any node has to be broken. */
function wordsFit(node: TreeNode, frame: Frame, { depth, widths }: { depth: number; widths: readonly number[] }): boolean {
  const { level, padding } = lookAt(depth);
  const width = (widths[depth] ?? narrowest) - 2 * padding.across;
  return (
    fitWords(frame, node, { width, level }).whole &&
    node.children.every((child) => wordsFit(child, frame, { depth: depth + 1, widths }))
  );
}

const gapAt = (depth: number): number => (depth <= 1 ? between.branches : between.siblings);

/** As wide as the words of each level want, and what is left shared out. */
function columnWidths(root: TreeNode, frame: Frame): number[] | undefined {
  const levels = byLevel([root]);
  const room = frame.width - columnGap * (levels.length - 1);
  const wanted = levels.map((nodes, depth) => {
    const { padding } = lookAt(depth);
    const titles = widestText(
      frame,
      "body",
      nodes.map(({ title }) => title),
      { strong: true, size: depth === 0 ? 36 : depth === 1 ? 28 : 24 },
    );
    const details = Math.max(0, ...nodes.map(({ detail }) => (detail ? textWidth(frame, "caption", detail) / 2 : 0)));
    return Math.min(widest[depth] ?? 320, Math.max(narrowest, Math.ceil(Math.max(titles, details)) + 2 * padding.across + 4));
  });
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= room) return wanted.map((width) => width + Math.floor((room - total) / wanted.length));
  const spare = wanted.map((width) => width - narrowest);
  const over = (total - room) / spare.reduce((sum, width) => sum + width, 0);
  return over > 1 || Number.isNaN(over)
    ? undefined
    : wanted.map((width, depth) => Math.floor(width - (spare[depth] ?? 0) * over));
}

function byLevel(nodes: readonly TreeNode[]): (readonly TreeNode[])[] {
  const below = nodes.flatMap(({ children }) => children);
  return below.length > 0 ? [nodes, ...byLevel(below)] : [nodes];
}
