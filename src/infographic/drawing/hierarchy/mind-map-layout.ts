import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { fitText } from "../fit-text.ts";
import { textWidth } from "../measure-text.ts";
import type { Box } from "../place-labels.ts";
import { wordsHeight } from "../words.tsx";
import { type Level, nodeHeight } from "./node-box.ts";

export type Twig = { node: TreeNode; level: Level; box: Box };
/** A part with its name on a label and all that hangs below it. */
export type Branch = { node: TreeNode; index: number; side: "left" | "right"; label: Box; twigs: readonly Twig[] };
export type MindMapLayout = { height: number; center: Box; branches: readonly Branch[] };

const reach = 72;
const gap = { branches: 40, label: 16, twigs: 12 };
const indent = 28;
/** The air around the words on a label, as `lookAt(1)` has it. */
const labelPadding = { across: 20, down: 16 };

/** A centre with its branches on both sides; undefined where the page is too narrow for two sides. */
export function layOutMindMap(root: TreeNode, frame: Frame): MindMapLayout | undefined {
  if (frame.width < 720) return undefined;
  const centerWidth = Math.round(Math.min(300, Math.max(220, frame.width * 0.26)));
  const width = Math.floor((frame.width - centerWidth) / 2 - reach);
  const heights = root.children.map((child) => branchHeight(child, frame, width));
  const turn = turningPoint(heights);
  const right = stackOf(root.children.slice(0, turn), frame, { width, side: "right", first: 0 });
  const left = stackOf(root.children.slice(turn), frame, { width, side: "left", first: turn });
  const centerHeight = Math.ceil(nodeHeight(frame, root, { depth: 0, width: centerWidth }) + 24);
  const height = Math.max(right.height, left.height, centerHeight);
  const centered = ({ branches, height: own }: Stack): Branch[] => branches.map((branch) => moved(branch, (height - own) / 2));
  return {
    height,
    center: {
      left: (frame.width - centerWidth) / 2,
      top: (height - centerHeight) / 2,
      width: centerWidth,
      height: centerHeight,
    },
    branches: [...centered(right), ...centered(left)],
  };
}

/** How many branches stand on the right, so that both sides are about as high. */
function turningPoint(heights: readonly number[]): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let best = { count: heights.length, uneven: total };
  for (let count = 1, right = 0; count <= heights.length; count++) {
    right += heights[count - 1] ?? 0;
    const uneven = Math.abs(total - 2 * right);
    if (uneven <= best.uneven) best = { count, uneven };
  }
  return best.count;
}

type Stack = { branches: Branch[]; height: number };
type Place = { width: number; side: "left" | "right"; first: number };

function stackOf(nodes: readonly TreeNode[], frame: Frame, { width, side, first }: Place): Stack {
  let top = 0;
  const branches = nodes.map((node, index) => {
    const left = side === "left" ? 0 : frame.width - width;
    const wide = labelWidth(node, frame, width);
    const label = { left: side === "left" ? width - wide : left, top, width: wide, height: labelHeight(node, frame, wide) };
    const twigs = twigsOf(node, frame, { left, top: top + label.height + gap.label, width, side });
    top += branchHeight(node, frame, width) + gap.branches;
    return { node, index: first + index, side, label, twigs };
  });
  return { branches, height: Math.max(0, top - gap.branches) };
}

type Hang = { left: number; top: number; width: number; side: "left" | "right"; depth?: number };

function twigsOf({ children }: TreeNode, frame: Frame, { depth = 0, ...at }: Hang): Twig[] {
  const inset = indent * (depth + 1);
  const width = at.width - inset;
  let { top } = at;
  return children.flatMap((node) => {
    const level = depth === 0 ? "plain" : "small";
    const box = {
      left: at.side === "left" ? at.left : at.left + inset,
      top,
      width,
      height: twigHeight(node, frame, { level, width }),
    };
    const below = twigsOf(node, frame, { ...at, top: top + box.height + gap.twigs, depth: depth + 1 });
    const last = below.at(-1)?.box ?? box;
    top = last.top + last.height + gap.twigs;
    return [{ node, level, box } as const, ...below];
  });
}

const twigHeight = (node: TreeNode, frame: Frame, { level, width }: { level: Level; width: number }): number =>
  wordsHeight(frame, node, { level: level === "plain" ? "small" : level, width });

function branchHeight(node: TreeNode, frame: Frame, width: number): number {
  const label = labelHeight(node, frame, labelWidth(node, frame, width));
  const last = twigsOf(node, frame, { left: 0, top: 0, width, side: "right" }).at(-1)?.box;
  return label + (last ? gap.label + last.top + last.height : 0);
}

const labelHeight = (node: TreeNode, frame: Frame, width: number): number =>
  wordsHeight(frame, node, { level: "plain", width: width - 2 * labelPadding.across }) + 2 * labelPadding.down;

function labelWidth({ title, detail }: TreeNode, frame: Frame, most: number): number {
  if (detail) return most;
  const { size } = fitText(frame, "body", { text: title, strong: true, room: { width: most - 2 * labelPadding.across } });
  return Math.min(most, Math.ceil(textWidth(frame, "body", title, { strong: true, size })) + 2 * labelPadding.across + 2);
}

const moved = (branch: Branch, by: number): Branch => ({
  ...branch,
  label: { ...branch.label, top: branch.label.top + by },
  twigs: branch.twigs.map((twig) => ({ ...twig, box: { ...twig.box, top: twig.box.top + by } })),
});
