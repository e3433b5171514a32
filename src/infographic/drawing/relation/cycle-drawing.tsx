import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { mix } from "../color.ts";
import { NumberedWords } from "../numbered-words.tsx";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { arcArrow } from "./arc-arrow.ts";
import { type AroundRing, layOutAround, layOutRing, radiusFor } from "./around-ring.ts";
import { leaderPaths, NodesOnRing, WordsAround } from "./ring-words.tsx";

type Props = { frame: Frame; items: readonly Entry[] };

/** Discs on a ring with arrows from each to the next; their words beside the ring, or below it where it is narrow. */
export function CycleDrawing({ frame, items }: Props): JSXNode {
  const node = Math.min(items.length <= 5 ? 56 : 42, frame.width * 0.11);
  const radius = radiusFor(items.length, {
    node,
    gap: items.length <= 5 ? 72 : 54,
    least: Math.min(frame.width > 1100 ? 190 : 156, frame.width * 0.38 - node / 2),
  });
  const around = layOutAround(items, frame, { radius, node });
  if (!around) {
    frame.noteFit({ action: "reflowed", what: "the words stand below the ring" });
    const fitting = Math.min(radius, frame.width / 2 - node);
    return (
      <Column gap={40} style={{ width: frame.width, alignItems: "center" }}>
        <RingOf
          frame={frame}
          items={items}
          laid={layOutRing(items.length, { radius: fitting, node })}
          ring={{ radius: fitting, node }}
        />
        <NumberedWords frame={frame} items={items} fills={items.map(() => frame.theme.colors.accent)} />
      </Column>
    );
  }
  return (
    <Column style={{ width: frame.width, alignItems: "center" }}>
      <RingOf frame={frame} items={items} laid={around} ring={{ radius, node }} around={around} />
    </Column>
  );
}

type RingProps = Props & { laid: Omit<AroundRing, "words">; ring: { radius: number; node: number }; around?: AroundRing };

function RingOf({ frame, items, laid, ring: { radius, node }, around }: RingProps): JSXNode {
  const { accent, line, background } = frame.theme.colors;
  const clear = 2 * Math.asin((node + 12) / (2 * radius));
  return (
    <Scene width={laid.width} height={laid.height}>
      <Shapes width={laid.width} height={laid.height}>
        {around &&
          leaderPaths(around, node).map((path) => path && <path d={path} fill="none" stroke={line} stroke-width="3" />)}
        {laid.nodes.map(({ angle }) => {
          const to = angle + (2 * Math.PI) / laid.nodes.length;
          const arc = { from: angle + clear, to: to - clear, thickness: 22 };
          return <path d={arcArrow({ ...laid.center, radius }, arc)} fill={mix(background, accent, 0.5)} />;
        })}
      </Shapes>
      <NodesOnRing frame={frame} items={items} nodes={laid.nodes} node={node} fills={items.map(() => accent)} />
      {around && <WordsAround frame={frame} items={items} words={around.words} />}
    </Scene>
  );
}
