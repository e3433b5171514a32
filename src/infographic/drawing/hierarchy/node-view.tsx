import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Icon } from "../icon.tsx";
import { Place } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { Words } from "../words.tsx";
import { lookAt, showsIcon } from "./node-box.ts";
import { nodeTones } from "./node-tones.ts";
import type { PlacedNode } from "./sideways-layout.ts";

type Props = { frame: Frame; placed: PlacedNode; align: "left" | "center" };

/** The words of a node on its field. */
export function NodeView({ frame, placed: { node, depth, branch, box }, align }: Props): JSXNode {
  const { level, padding } = lookAt(depth);
  const tones = nodeTones(frame.theme, { depth, branch });
  const width = box.width - 2 * padding.across;
  return (
    <Place
      box={{ ...box, left: box.left + padding.across, width }}
      align="center"
      across={align === "center" ? "center" : "start"}
    >
      <Column style={{ width, alignItems: align === "center" ? "center" : "flex-start" }}>
        {showsIcon(frame, node, depth) && (
          <Column style={{ height: 44 }}>
            <Icon frame={frame} name={node.icon} size={36} color={tones.ink} />
          </Column>
        )}
        <Words frame={frame} entry={node} look={{ width, level, align, color: tones.ink, mutedColor: tones.muted }} />
      </Column>
    </Place>
  );
}

/** The field that a node stands on. */
export function NodeField({ frame, placed: { depth, branch, box } }: Pick<Props, "frame" | "placed">): JSXNode {
  const { ground, line } = nodeTones(frame.theme, { depth, branch });
  const { panel, mark } = frame.theme.radius;
  const radius = Math.min(depth === 0 ? panel : Math.max(mark, panel / 2), box.height / 2);
  return (
    <g>
      <rect x={box.left} y={box.top} width={box.width} height={box.height} rx={radius} fill={ground} />
      {depth > 1 && <rect x={box.left} y={box.top + radius / 2} width="4" height={box.height - radius} rx="2" fill={line} />}
    </g>
  );
}
