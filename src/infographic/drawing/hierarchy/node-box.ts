import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { hasIcon } from "../icon.tsx";
import { wordsHeight } from "../words.tsx";

export type Level = "large" | "plain" | "small";
type Padding = { across: number; down: number };
/** How a node of some depth is set: its type, and the air around its words. */
export type NodeLook = { level: Level; padding: Padding };

const looks: readonly NodeLook[] = [
  { level: "large", padding: { across: 28, down: 24 } },
  { level: "plain", padding: { across: 20, down: 16 } },
  { level: "small", padding: { across: 16, down: 12 } },
];

/** The whole is large, its parts are plain, what they consist of is small. */
export const lookAt = (depth: number): NodeLook =>
  looks[Math.min(depth, 2)] ?? { level: "small", padding: { across: 16, down: 12 } };

export const iconRoom = 44;

/** Icons are drawn for the whole and its parts; below, words are enough. */
export const showsIcon = (frame: Frame, { icon }: TreeNode, depth: number): boolean => depth <= 1 && hasIcon(frame, icon);

/** The height of a node's box at `width`, px. */
export function nodeHeight(frame: Frame, node: TreeNode, { depth, width }: { depth: number; width: number }): number {
  const { level, padding } = lookAt(depth);
  const words = wordsHeight(frame, node, { width: width - 2 * padding.across, level });
  return words + 2 * padding.down + (showsIcon(frame, node, depth) ? iconRoom : 0);
}
