import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

export type Stroke = { x1: number; y1: number; x2: number; y2: number };
type Request = { text: string; at: Stroke; others: readonly Stroke[] };

/** How much a line has changed, written beside it where no line passes; nothing where there is no such place. */
export function slopeChange(frame: Frame, { text, at, others }: Request): PlacedText | undefined {
  const run = at.x2 - at.x1;
  const climb = Math.abs(at.y2 - at.y1) / run;
  for (const share of [0.5, 0.3, 0.7]) {
    const x = at.x1 + run * share;
    const y = at.y1 + (at.y2 - at.y1) * share;
    for (const side of [-1, 1]) {
      const draft = placeText(frame, { text, x, y: 0, anchor: "middle", size: frame.type.lead, strong: true });
      const middle = y + side * (draft.height * 0.5 + 10 + (climb * draft.width) / 2);
      const label = { ...draft, top: middle - draft.height / 2 };
      if (draft.width < run * 0.6 && label.top > 0 && others.every((other) => misses(other, label))) return label;
    }
  }
  return undefined;
}

function misses({ x1, y1, x2, y2 }: Stroke, { left, top, width, height }: PlacedText): boolean {
  const yAt = (x: number): number => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const [a, b] = [yAt(left), yAt(left + width)];
  return Math.max(a, b) < top - 2 || Math.min(a, b) > top + height + 2;
}
