import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color, Theme } from "../../theme.ts";
import { readableOn, strongField, tinted } from "../color.ts";
import type { Box } from "../place-labels.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Words } from "../words.tsx";
import type { FlowKind } from "./flow-graph.ts";
import {
  type FlowLayout,
  type FlowShape,
  hexagonPoint,
  insideLabel,
  labelSetting,
  type PlacedFlowNode,
} from "./flow-layout.ts";

type Props = { frame: Frame; layout: FlowLayout };

/** Boxes, questions as diamonds, and the arrows between them. */
export function FlowDrawing({ frame, layout: { width, height, nodes, edges } }: Props): JSXNode {
  const { background, muted, ink } = frame.theme.colors;
  const leading = frame.type.leading.tight + 0.2;
  return (
    <Column style={{ width: frame.width, alignItems: "center" }}>
      <Scene width={width} height={height}>
        <Shapes width={width} height={height}>
          {edges.map(({ path }) => (
            <path d={path} fill="none" stroke={muted} stroke-width="4" stroke-linecap="round" stroke-linejoin="round" />
          ))}
          {edges.map(
            ({ label, box }) =>
              label && <rect x={box.left} y={box.top} width={box.width} height={box.height} fill={background} />,
          )}
          {nodes.map((placed) => (
            <path d={outline(placed.shape, placed.box, frame.theme)} fill={flowTones(frame.theme, placed.kind).ground} />
          ))}
        </Shapes>
        {edges.map(
          ({ label, box }) =>
            label && (
              <Place box={insideLabel(box)} align="center" across="center">
                <div
                  style={{
                    ...typeset(frame, "body", { ...labelSetting, leading, color: ink, align: "center" }),
                    width: insideLabel(box).width,
                  }}
                >
                  {label}
                </div>
              </Place>
            ),
        )}
        {nodes.map((placed) => (
          <NodeWords frame={frame} placed={placed} />
        ))}
      </Scene>
    </Column>
  );
}

function NodeWords({ frame, placed: { node, kind, box, words } }: { frame: Frame; placed: PlacedFlowNode }): JSXNode {
  const { ink, muted } = flowTones(frame.theme, kind);
  const inner = { ...box, left: box.left + (box.width - words) / 2, width: words };
  return (
    <Place box={inner} align="center">
      <Words
        frame={frame}
        entry={node}
        look={{ width: words, level: "small", align: "center", color: ink, mutedColor: muted }}
      />
    </Place>
  );
}

type Tones = { ground: Color; ink: Color; muted: Color };

/** Where it starts in the strongest field, where it ends in its tint, questions in the accent. */
export function flowTones(theme: Theme, kind: FlowKind): Tones {
  const { accent, quiet, ink } = theme.colors;
  const field = strongField(theme);
  if (kind === "start") return { ground: field.ground, ink: field.ink, muted: field.muted };
  if (kind === "decision") {
    const on = readableOn(theme, accent);
    return { ground: accent, ink: on, muted: on };
  }
  return { ground: kind === "end" ? tinted(theme, accent, 0.24) : tinted(theme, quiet, 0.22), ink, muted: ink };
}

function outline(shape: FlowShape, { left, top, width, height }: Box, { radius }: Theme): string {
  const [right, bottom, middle] = [left + width, top + height, top + height / 2];
  if (shape === "diamond")
    return `M${left + width / 2} ${top}L${right} ${middle}L${left + width / 2} ${bottom}L${left} ${middle}z`;
  if (shape === "hexagon")
    return `M${left + hexagonPoint} ${top}H${right - hexagonPoint}L${right} ${middle}L${right - hexagonPoint} ${bottom}H${left + hexagonPoint}L${left} ${middle}z`;
  const r = shape === "pill" ? Math.min(height / 2, 40) : Math.min(height / 2, radius.panel / 2);
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${left + r} ${top}H${right - r}${corner(r, r)}V${bottom - r}${corner(-r, r)}H${left + r}${corner(-r, -r)}V${top + r}${corner(r, -r)}z`;
}
