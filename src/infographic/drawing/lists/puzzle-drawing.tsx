import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { fitWords, Words, type WordsLook } from "../words.tsx";
import { cutPieces, knob, pieceOutline } from "./jigsaw.ts";

type Props = { frame: Frame; items: readonly Entry[] };

const padding = knob + 16;
const iconSize = 64;
const leastPiece = 250;

/** Rows of pieces by the count of items, the widest first. */
const cuts: Record<number, number[][]> = {
  2: [[2]],
  3: [[3]],
  4: [[4], [2, 2]],
  5: [[5], [3, 2]],
  6: [[6], [3, 3], [2, 2, 2]],
};

export function PuzzleDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const { rows, heights } = cutFor(frame, shown);
  const pieces = cutPieces(rows, heights, frame.width);
  const height = heights.reduce((sum, tall) => sum + tall, 0);
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {pieces.map((piece, index) => (
          <path
            d={pieceOutline(piece)}
            fill={categoryColor(frame.theme, index)}
            stroke={frame.theme.colors.background}
            stroke-width={6}
            stroke-linejoin="round"
          />
        ))}
      </Shapes>
      {shown.map((entry, index) => {
        const piece = pieces[index];
        if (!piece) return null;
        const color = readableOn(frame.theme, categoryColor(frame.theme, index));
        const look = { ...lookAt(piece.width), color, mutedColor: color };
        return (
          <Place
            box={{ left: piece.left + padding, top: piece.top, width: look.width, height: piece.height }}
            align="center"
            across={look.align === "center" ? "center" : "start"}
          >
            <Column gap={12} style={{ alignItems: look.align === "center" ? "center" : "flex-start" }}>
              <Icon frame={frame} name={entry.icon} size={iconSize} color={color} />
              <Words frame={frame} entry={entry} look={look} />
            </Column>
          </Place>
        );
      })}
    </Scene>
  );
}

function lookAt(piece: number): WordsLook & { width: number } {
  const width = Math.floor(piece - 2 * padding);
  return { width, level: piece < 340 ? "small" : "plain", align: piece < 520 ? "center" : "left" };
}

/** The widest cut in which words stay whole and no piece is much taller than wide; else one piece below the other. */
function cutFor(frame: Frame, items: readonly Entry[]): { rows: number[]; heights: number[] } {
  const single = items.map(() => 1);
  for (const rows of [...(cuts[items.length] ?? []), single]) {
    const heights = rowHeights(frame, items, rows);
    const narrow = Math.min(...rows.map((count) => frame.width / count));
    if (rows === single || (heights && narrow >= leastPiece && Math.max(...heights) <= narrow * 1.3))
      return { rows, heights: heights ?? [] };
  }
  return { rows: single, heights: rowHeights(frame, items, single) ?? [] };
}

function rowHeights(frame: Frame, items: readonly Entry[], rows: readonly number[]): number[] | undefined {
  let first = 0;
  let whole = true;
  const heights = rows.map((count) => {
    const look = lookAt(frame.width / count);
    const fits = items.slice(first, first + count).map((entry) => fitWords(frame, entry, look));
    first += count;
    whole &&= count === 1 || fits.every((fit) => fit.whole);
    const icon = items[0]?.icon === undefined ? 0 : iconSize + 12;
    return Math.ceil(Math.max(152, icon + Math.max(...fits.map(({ height }) => height)) + 2 * padding));
  });
  return whole ? heights : undefined;
}
