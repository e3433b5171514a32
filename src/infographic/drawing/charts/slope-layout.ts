import type { Frame } from "../../frame.ts";
import { chartLeading, type PlacedText, placeText } from "./chart-text.tsx";
import { sum } from "./shares.ts";
import { type Stroke, slopeChange } from "./slope-change.ts";
import { endHeight, type SlopeColumns, type SlopeLine, type SlopeWords, slopeColumns, slopeGap } from "./slope-columns.ts";
import { spread } from "./spread.ts";

type PlacedLine = Stroke & {
  from: PlacedText;
  to: PlacedText;
  name: PlacedText;
  /** Links from a point to its words where those had to move. */
  links: string[];
};
export type SlopeLayout = { height: number; lines: PlacedLine[]; heads: PlacedText[]; change: PlacedText | undefined };

type Chart = { lines: readonly SlopeLine[]; point: number; ends: readonly [string, string] };

/** Lines from then to now with their words at both ends, moved apart where lines begin or end together. */
export function layOutSlopes(frame: Frame, { lines, point, ends }: Chart): SlopeLayout {
  const columns = slopeColumns(frame, lines);
  const heads = headsOf(frame, ends, columns);

  const top = Math.max(...heads.map(({ height }) => height)) + 24;
  const least = (frame.type.body - 2) * chartLeading(frame) + 4;
  const rights = columns.words.map((words) => Math.max(least, endHeight(words) + 6));
  const lefts = columns.words.map(({ from }) => Math.max(least, from.height + 4));
  const plot = Math.ceil(Math.max(Math.min(frame.width * 0.56, 520) + frame.extraHeight, sum(rights), sum(lefts)));

  const values = lines.flatMap((line) => [line.from, line.to]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inset = Math.min(least, plot / 4);
  const down = (value: number): number => top + inset / 2 + (1 - (value - low) / (high - low || 1)) * (plot - inset);
  const strokes = lines.map((line) => ({ x1: columns.x1, y1: down(line.from), x2: columns.x2, y2: down(line.to) }));
  const leftMiddles = middles(
    strokes.map(({ y1 }) => y1),
    lefts,
    { top, plot },
  );
  const rightMiddles = middles(
    strokes.map(({ y2 }) => y2),
    rights,
    { top, plot },
  );

  const placed = columns.words.flatMap((words, index) => {
    const [stroke, left, right] = [strokes[index], leftMiddles[index], rightMiddles[index]];
    return stroke && left !== undefined && right !== undefined ? [placeLine(stroke, words, { left, right })] : [];
  });
  const [main, text] = [strokes[point], lines[point]?.change];
  const change = main && text !== undefined ? slopeChange(frame, { text, at: main, others: strokes }) : undefined;
  return { height: Math.ceil(top + plot), lines: placed, heads, change };
}

function placeLine(stroke: Stroke, words: SlopeWords, { left, right }: { left: number; right: number }): PlacedLine {
  const { x1, y1, x2, y2 } = stroke;
  const centred = (text: PlacedText, y: number): PlacedText => ({ ...text, top: y - text.height / 2 });
  const first = right - endHeight(words) / 2;
  const links = [
    Math.abs(left - y1) > 3 ? `M${x1 - slopeGap + 4} ${left.toFixed(1)}L${x1} ${y1.toFixed(1)}` : "",
    Math.abs(right - y2) > 3 ? `M${x2} ${y2.toFixed(1)}L${x2 + slopeGap - 4} ${right.toFixed(1)}` : "",
  ];
  return {
    ...stroke,
    from: centred(words.from, left),
    to: words.below ? { ...words.to, top: first } : centred(words.to, right),
    name: words.below ? { ...words.name, top: first + words.to.height } : centred(words.name, right),
    links: links.filter(Boolean),
  };
}

/** The middles of words of `heights` as close to `ys` as they can be apart, within the plot. */
const middles = (ys: readonly number[], heights: readonly number[], { top, plot }: { top: number; plot: number }): number[] =>
  spread(
    ys.map((y, index) => y - top - (heights[index] ?? 0) / 2),
    heights,
    plot,
  ).map((offset, index) => offset + top + (heights[index] ?? 0) / 2);

function headsOf(frame: Frame, [then, now]: readonly [string, string], { x1, x2 }: SlopeColumns): PlacedText[] {
  const look = { y: 0, size: frame.type.caption + 2, strong: true };
  const heads = [
    placeText(frame, { ...look, text: then, x: 0, width: (x1 + x2) / 2 - 20 }),
    placeText(frame, { ...look, text: now, x: x2 + slopeGap, width: frame.width - x2 - slopeGap }),
  ];
  return heads.map((head) => ({ ...head, top: 0 }));
}
