import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { FittedText } from "../fitted-text.tsx";
import { Icon } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { Column, Row } from "../stack.tsx";
import { Words } from "../words.tsx";
import { flowTones } from "./flow-drawing.tsx";
import { type Flow, type FlowEdge, type FlowNode, inOrder, kindOf } from "./flow-graph.ts";

const padding = 24;
const disc = 48;
const gap = 20;

/** Every node in one column, numbered, and where it leads to by number: for pages that are too narrow for layers. */
export function FlowList({ frame, flow }: { frame: Frame; flow: Flow }): JSXNode {
  const nodes = inOrder(flow);
  const numberOf = (id: string): number => nodes.findIndex((node) => node.id === id) + 1;
  return (
    <Column gap={16} style={{ width: frame.width }}>
      {nodes.map((node, index) => {
        const out = flow.edges.filter(({ from }) => from === node.id).map((edge) => ({ ...edge, number: numberOf(edge.to) }));
        return <ListedNode frame={frame} node={node} flow={flow} ways={{ number: index + 1, out }} />;
      })}
    </Column>
  );
}

type Ways = { number: number; out: readonly (FlowEdge & { number: number })[] };

function ListedNode({
  frame,
  node,
  flow,
  ways: { number, out },
}: {
  frame: Frame;
  node: FlowNode;
  flow: Flow;
  ways: Ways;
}): JSXNode {
  const tones = flowTones(frame.theme, kindOf(node, flow.edges));
  const width = frame.width - 2 * padding - disc - gap;
  return (
    <Row
      gap={gap}
      style={{ width: frame.width, padding, backgroundColor: tones.ground, borderRadius: frame.theme.radius.panel }}
    >
      <IconDisc frame={frame} icon={undefined} fallback={String(number)} size={disc} fill={tones.ink as `#${string}`} />
      <Column gap={10} style={{ width }}>
        <Words frame={frame} entry={node} look={{ width, color: tones.ink, mutedColor: tones.muted }} />
        {out.map(({ label, number: next }) => (
          <Row gap={10} style={{ alignItems: "flex-start" }}>
            <Icon frame={frame} name="arrow-right" size={28} color={tones.ink} />
            <FittedText
              frame={frame}
              role="body"
              size={24}
              text={label ? `${next} · ${label}` : String(next)}
              room={{ width: width - 38 }}
              leading={frame.type.leading.tight + 0.16}
              color={tones.ink}
            />
          </Row>
        ))}
      </Column>
    </Row>
  );
}
