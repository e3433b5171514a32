import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix, readableOn, strongField } from "../color.ts";
import type { Box } from "../place-labels.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Words } from "../words.tsx";
import type { Branch, MindMapLayout } from "./mind-map-layout.ts";
import { NodeView } from "./node-view.tsx";

type Props = { frame: Frame; layout: MindMapLayout; root: Branch["node"] };

/** A centre from which branches grow to both sides, thick where they leave it, with their twigs below. */
export function MindMapDrawing({ frame, layout: { height, center, branches }, root }: Props): JSXNode {
  const { ground } = strongField(frame.theme);
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {branches.map((branch) => (
          <BranchShapes frame={frame} branch={branch} center={center} />
        ))}
        <rect
          x={center.left}
          y={center.top}
          width={center.width}
          height={center.height}
          rx={Math.min(center.height / 2, 64)}
          fill={ground}
        />
      </Shapes>
      <NodeView frame={frame} placed={{ node: root, depth: 0, branch: 0, box: center, parent: undefined }} align="center" />
      {branches.map((branch) => (
        <BranchWords frame={frame} branch={branch} />
      ))}
    </Scene>
  );
}

type BranchProps = { frame: Frame; branch: Branch };

function BranchShapes({ frame, branch: { index, side, label, twigs }, center }: BranchProps & { center: Box }): JSXNode {
  const color = categoryColor(frame.theme, index);
  const inner = side === "left" ? label.left + label.width : label.left;
  const tone = mix(frame.theme.colors.background, color, 0.75);
  return (
    <g>
      <path d={limb(center, { x: inner, y: label.top + label.height / 2 })} fill={color} />
      <rect
        x={label.left}
        y={label.top}
        width={label.width}
        height={label.height}
        rx={Math.min(label.height / 2, 28)}
        fill={color}
      />
      {twigs.map(({ box, level }) => {
        const x = side === "left" ? box.left + box.width + 14 : box.left - 14;
        return <circle cx={x} cy={box.top + 17} r={level === "plain" ? 6 : 4} fill={tone} />;
      })}
    </g>
  );
}

/** A branch that starts inside the centre 26 px thick and ends at a label 8 px thick. */
function limb(center: Box, to: { x: number; y: number }): string {
  const from = { x: center.left + center.width / 2, y: center.top + center.height / 2 };
  const edge = to.x > from.x ? center.left + center.width : center.left;
  const bend = edge + (to.x - edge) * 0.35;
  const end = to.x + Math.sign(to.x - from.x) * 12;
  const [thick, thin] = [13, 4];
  return [
    `M${from.x} ${from.y - thick}`,
    `C${bend} ${from.y - thick} ${bend} ${to.y - thin} ${end} ${to.y - thin}`,
    `V${to.y + thin}`,
    `C${bend} ${to.y + thin} ${bend} ${from.y + thick} ${from.x} ${from.y + thick}z`,
  ].join("");
}

function BranchWords({ frame, branch: { node, index, side, label, twigs } }: BranchProps): JSXNode {
  const on = readableOn(frame.theme, categoryColor(frame.theme, index));
  const align = side === "left" ? "right" : "left";
  const width = label.width - 40;
  return (
    <>
      <Place box={{ ...label, left: label.left + 20, width }} align="center" across="center">
        <Words frame={frame} entry={node} look={{ width, level: "plain", align: "center", color: on, mutedColor: on }} />
      </Place>
      {twigs.map(({ node: twig, box }) => (
        <Place box={box}>
          <Words frame={frame} entry={twig} look={{ width: box.width, level: "small", align }} />
        </Place>
      ))}
    </>
  );
}
