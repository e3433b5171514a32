import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { IconDisc } from "../icon-disc.tsx";
import { Place } from "../scene.tsx";
import { Words } from "../words.tsx";
import type { AroundRing, RingNode, RingWords } from "./around-ring.ts";

type Entry = { title: string; detail?: string | undefined; icon?: string | undefined };

/** The words at the sides of a ring, set towards it. */
export const WordsAround = ({
  frame,
  items,
  words,
}: {
  frame: Frame;
  items: readonly Entry[];
  words: readonly RingWords[];
}): JSXNode => (
  <>
    {words.map(({ box, side, level }, index) => (
      <Place box={box}>
        <Words
          frame={frame}
          entry={items[index] ?? { title: "" }}
          look={{ width: box.width, level, align: side === "left" ? "right" : "left" }}
        />
      </Place>
    ))}
  </>
);

type NodesProps = { frame: Frame; items: readonly Entry[]; nodes: readonly RingNode[]; node: number; fills: readonly Color[] };

/** The discs on a ring, each with its icon or its number. */
export const NodesOnRing = ({ frame, items, nodes, node, fills }: NodesProps): JSXNode => (
  <>
    {nodes.map(({ x, y }, index) => (
      <Place box={{ left: x - node, top: y - node, width: 2 * node, height: 2 * node }}>
        <IconDisc frame={frame} icon={items[index]?.icon} fallback={String(index + 1)} size={2 * node} fill={fills[index]} />
      </Place>
    ))}
  </>
);

/** Lines from the nodes to their words, as paths. */
export const leaderPaths = ({ nodes, words }: AroundRing, node: number): string[] =>
  nodes.map(({ x, y }, index) => {
    const { box, side } = words[index] ?? { box: { left: x, top: y, width: 0, height: 0 }, side: "right" };
    const turn = side === "left" ? -1 : 1;
    const end = side === "left" ? box.left + box.width + 10 : box.left - 10;
    const middle = box.top + Math.min(box.height / 2, Math.max(16, y - box.top));
    const start = x + turn * (node + 4);
    const bend = end - turn * 14;
    return (end - start) * turn > 0 ? `M${start} ${y}H${(start + bend) / 2}L${bend} ${middle}H${end}` : "";
  });
