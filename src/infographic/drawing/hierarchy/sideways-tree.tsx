import { linkHorizontal } from "d3-shape";
import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Box } from "../place-labels.ts";
import { Scene, Shapes } from "../scene.tsx";
import { nodeTones } from "./node-tones.ts";
import { NodeField, NodeView } from "./node-view.tsx";
import type { TreeLayout } from "./sideways-layout.ts";

/** Boxes in columns with branches that get thinner from level to level. */
export const SidewaysTree = ({ frame, layout: { nodes, height } }: { frame: Frame; layout: TreeLayout }): JSXNode => (
  <Scene width={frame.width} height={height}>
    <Shapes width={frame.width} height={height}>
      {nodes.map(({ box, parent, depth, branch }) => {
        const { line } = nodeTones(frame.theme, { depth, branch });
        return (
          parent && (
            <path d={branchPath(parent, box)} fill="none" stroke={line} stroke-width={String(Math.max(3, 9 - 2 * depth))} />
          )
        );
      })}
      {nodes.map((placed) => (
        <NodeField frame={frame} placed={placed} />
      ))}
    </Shapes>
    {nodes.map((placed) => (
      <NodeView frame={frame} placed={placed} align="left" />
    ))}
  </Scene>
);

const link = linkHorizontal<unknown, [number, number]>();

const branchPath = (from: Box, to: Box): string =>
  link({
    source: [from.left + from.width - 2, from.top + from.height / 2],
    target: [to.left + 2, to.top + to.height / 2],
  }) ?? "";
