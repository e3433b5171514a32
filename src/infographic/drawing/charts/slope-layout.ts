import type { Frame } from "../../frame.ts";
import { longestWord, widestText } from "../measure-text.ts";
import { chartLeading, type PlacedText, placeText } from "./chart-text.tsx";
import { sum } from "./shares.ts";
import { spread } from "./spread.ts";

export type SlopeLine = {
  name: string;
  from: number;
  to: number;
  written: { from: string; to: string };
  change: string;
};
type PlacedLine = {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  from: PlacedText;
  to: PlacedText;
  name: PlacedText;
  /** Links from a point to its words where those had to move. */
  links: string[];
};
export type SlopeLayout = { height: number; lines: PlacedLine[]; heads: PlacedText[]; change: PlacedText | undefined };

type Chart = { lines: readonly SlopeLine[]; point: number; ends: readonly [string, string] };

const [gap, between] = [18, 12];

/** The figures then on the left, the figures now and the names on the right, moved apart where lines end together. */
export function layOutSlopes(frame: Frame, { lines, point, ends }: Chart): SlopeLayout {
  const size = frame.type.body - 2;
  const set = { size, strong: true };
  const from = Math.min(
    Math.ceil(
      widestText(
        frame,
        "body",
        lines.map(({ written }) => written.from),
        set,
      ),
    ) + 4,
    frame.width / 4,
  );
  const to = Math.min(
    Math.ceil(
      widestText(
        frame,
        "body",
        lines.map(({ written }) => written.to),
        set,
      ),
    ) + 4,
    frame.width / 4,
  );
  const room = frame.width - from - to - 3 * gap - between;
  const wanted =
    Math.ceil(
      widestText(
        frame,
        "body",
        lines.map(({ name }) => name),
        set,
      ),
    ) + 4;
  const word = Math.max(...lines.map(({ name }) => longestWord(frame, "body", name, set)));
  const names = Math.floor(Math.max(Math.min(wanted, room * 0.5), Math.min(word + 2, room - 24)));
  const [x1, x2] = [from + gap, frame.width - names - to - between - gap];

  const heads = headsOf(frame, ends, { x1, x2 });
  const top = Math.max(...heads.map(({ height }) => height)) + 24;
  const drafts = lines.map(({ name, written }) => ({
    from: placeText(frame, { text: written.from, x: from, y: 0, anchor: "end", ...set, width: from }),
    to: placeText(frame, { text: written.to, x: x2 + gap, y: 0, ...set, width: to }),
    name: placeText(frame, { text: name, x: x2 + gap + to + between, y: 0, ...set, width: names }),
  }));
  const least = size * chartLeading(frame) + 4;
  const heights = drafts.map((draft) => Math.max(least, draft.name.height + 6, draft.to.height + 6));
  const lefts = drafts.map((draft) => Math.max(least, draft.from.height + 4));
  const plot = Math.ceil(Math.max(Math.min(frame.width * 0.56, 520) + frame.extraHeight, sum(heights), sum(lefts)));
  const values = lines.flatMap((line) => [line.from, line.to]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inset = Math.min(least, plot / 4);
  const down = (value: number): number => top + inset / 2 + (1 - (value - low) / (high - low || 1)) * (plot - inset);

  const y1s = lines.map((line) => down(line.from));
  const y2s = lines.map((line) => down(line.to));
  const leftTops = placed(y1s, lefts, { top, plot });
  const rightTops = placed(y2s, heights, { top, plot });
  const out = drafts.map((draft, index): PlacedLine => {
    const [y1 = 0, y2 = 0] = [y1s[index], y2s[index]];
    const left = (leftTops[index] ?? 0) + (lefts[index] ?? 0) / 2;
    const right = (rightTops[index] ?? 0) + (heights[index] ?? 0) / 2;
    const middle = (text: PlacedText, y: number): PlacedText => ({ ...text, top: y - text.height / 2 });
    const moved = [
      Math.abs(left - y1) > 3 ? `M${x1 - gap + 4} ${left.toFixed(1)}L${x1} ${y1.toFixed(1)}` : "",
      Math.abs(right - y2) > 3 ? `M${x2} ${y2.toFixed(1)}L${x2 + gap - 4} ${right.toFixed(1)}` : "",
    ];
    return {
      ...{ x1, y1, x2, y2 },
      from: middle(draft.from, left),
      to: middle(draft.to, right),
      name: middle(draft.name, right),
      links: moved.filter(Boolean),
    };
  });
  return {
    height: Math.ceil(top + plot),
    lines: out,
    heads,
    change: changeLabel(frame, { line: lines[point], at: out[point], others: out }),
  };
}

/** Tops of labels of `heights` around `ys`, moved apart within the plot. */
const placed = (ys: readonly number[], heights: readonly number[], { top, plot }: { top: number; plot: number }): number[] =>
  spread(
    ys.map((y, index) => y - top - (heights[index] ?? 0) / 2),
    heights,
    plot,
  ).map((offset) => offset + top);

function headsOf(frame: Frame, [then, now]: readonly [string, string], { x1, x2 }: { x1: number; x2: number }): PlacedText[] {
  const look = { y: 0, size: frame.type.caption + 2, strong: true };
  const heads = [
    placeText(frame, { ...look, text: then, x: 0, width: Math.max(60, (x1 + x2) / 2 - 20) }),
    placeText(frame, { ...look, text: now, x: x2 + gap, width: Math.max(60, frame.width - x2 - gap) }),
  ];
  return heads.map((head) => ({ ...head, top: 0 }));
}

type Marked = { line: SlopeLine | undefined; at: PlacedLine | undefined; others: readonly PlacedLine[] };

/** How much the line that makes the point has changed, over its middle where no other line passes. */
function changeLabel(frame: Frame, { line, at, others }: Marked): PlacedText | undefined {
  if (!line || !at) return undefined;
  const size = frame.type.lead;
  for (const share of [0.5, 0.3, 0.7]) {
    const x = at.x1 + (at.x2 - at.x1) * share;
    const y = at.y1 + (at.y2 - at.y1) * share;
    const climb = Math.abs(at.y2 - at.y1) / (at.x2 - at.x1);
    for (const side of [-1, 1]) {
      const draft = placeText(frame, { text: line.change, x, y: 0, anchor: "middle", size, strong: true });
      const middle = y + side * (draft.height * 0.5 + 10 + (climb * draft.width) / 2);
      const label = { ...draft, top: middle - draft.height / 2 };
      if (draft.width < (at.x2 - at.x1) * 0.6 && label.top > 0 && others.every((other) => misses(other, label))) return label;
    }
  }
  return undefined;
}

function misses({ x1, y1, x2, y2 }: PlacedLine, { left, top, width, height }: PlacedText): boolean {
  const yAt = (x: number): number => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const [a, b] = [yAt(left), yAt(left + width)];
  return Math.max(a, b) < top - 2 || Math.min(a, b) > top + height + 2;
}
