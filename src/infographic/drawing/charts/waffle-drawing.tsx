import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { Scene, Shapes } from "../scene.tsx";
import type { Part } from "./parts-list.tsx";
import { WaffleWords, waffleWordsHeight } from "./waffle-words.tsx";
import { withList, withListStyle } from "./with-list.ts";

type CountedPart = Part & { count: number };
type Props = { frame: Frame; parts: readonly CountedPart[]; point: number };

const sides = 10;

/** The squares, and beside or under them the largest share in a large figure with the others below it. */
export function WaffleDrawing({ frame, parts, point }: Props): JSXNode {
  const main = parts[point];
  if (!main) return null;
  const words = { main, others: parts.filter((part) => part !== main) };
  const heightOf = (width: number): number => waffleWordsHeight(frame, words, width);
  const place = withList(frame, { parts, own: 440, share: 0.48, heightOf });
  const size = Math.floor(place.side / sides) * sides;
  return (
    <div style={{ ...withListStyle(place), alignItems: place.beside ? "center" : "flex-start" }}>
      <Squares frame={frame} parts={parts} size={size} />
      <WaffleWords frame={frame} words={words} width={place.list} />
    </div>
  );
}

function Squares({ frame, parts, size }: { frame: Frame; parts: readonly CountedPart[]; size: number }): JSXNode {
  const { track } = frame.theme.colors;
  const gap = size > 300 ? 6 : 4;
  const side = (size - gap * (sides - 1)) / sides;
  const colors: Color[] = parts.flatMap(({ count, color }) => Array.from({ length: count }, () => color));
  return (
    <Scene width={size} height={size}>
      <Shapes width={size} height={size}>
        {Array.from({ length: sides * sides }, (_, index) => (
          <rect
            x={round((index % sides) * (side + gap))}
            y={round(Math.floor(index / sides) * (side + gap))}
            width={round(side)}
            height={round(side)}
            rx={Math.min(frame.theme.radius.mark, side / 4)}
            fill={colors[index] ?? track}
          />
        ))}
      </Shapes>
    </Scene>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
