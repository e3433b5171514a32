import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Box } from "../place-labels.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import type { DownwardLayout } from "./downward-layout.ts";
import { nodeTones } from "./node-tones.ts";
import { NodeField, NodeView } from "./node-view.tsx";

type Props = { frame: Frame; layout: DownwardLayout };

/** Boxes below their parents, joined by lines with round corners. */
export const DownwardTree = ({ frame, layout: { nodes, width, height, across } }: Props): JSXNode => (
  <Column style={{ width: frame.width, alignItems: "center" }}>
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        {nodes.map(({ box, parent, depth, branch }) => {
          const { line } = nodeTones(frame.theme, { depth, branch });
          const path = parent && (depth <= across ? fork(parent, box) : hook(parent, box));
          return path && <path d={path} fill="none" stroke={line} stroke-width="4" stroke-linejoin="round" />;
        })}
        {nodes.map((placed) => (
          <NodeField frame={frame} placed={placed} />
        ))}
      </Shapes>
      {nodes.map((placed) => (
        <NodeView frame={frame} placed={placed} align={placed.depth <= across && across > 0 ? "center" : "left"} />
      ))}
    </Scene>
  </Column>
);

const corner = 12;

/** From the middle of the parent's foot to the middle of the child's head. */
function fork(from: Box, to: Box): string {
  const [x, y] = [from.left + from.width / 2, from.top + from.height];
  const end = to.left + to.width / 2;
  const middle = (y + to.top) / 2;
  if (Math.abs(end - x) < 1) return `M${x} ${y}V${to.top}`;
  const turn = Math.min(corner, Math.abs(end - x) / 2) * Math.sign(end - x);
  return `M${x} ${y}V${middle - corner}q0 ${corner} ${turn} ${corner}H${end - turn}q${turn} 0 ${turn} ${corner}V${to.top}`;
}

/** Down the left edge of the parent and into the side of the child. */
function hook(from: Box, to: Box): string {
  const x = from.left + (to.left - from.left) / 2;
  const y = to.top + to.height / 2;
  return `M${x} ${from.top + from.height}V${y - corner}q0 ${corner} ${corner} ${corner}H${to.left}`;
}
