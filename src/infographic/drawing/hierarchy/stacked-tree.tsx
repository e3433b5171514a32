import type { JSXNode } from "satori/jsx";
import type { TreeNode } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { DownwardTree } from "./downward-tree.tsx";
import { layOutListed } from "./listed-layout.ts";

/** Every node in one list, set in by its level: for pages that are too narrow for columns. */
export const StackedTree = ({ frame, root }: { frame: Frame; root: TreeNode }): JSXNode => (
  <DownwardTree frame={frame} layout={{ ...layOutListed(root, frame), width: frame.width, across: 0 }} />
);
