import type { Frame } from "../../frame.ts";
import { longestWord } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

type Slots = { labels: readonly string[]; slot: number; left?: number; top: number };

const mostLines = 3;
const margin = 8;

/** A label under each of some columns, wrapped in its slot; nothing where one doesn't fit in three lines. */
export function slotLabels(frame: Frame, { labels, slot, left = 0, top }: Slots): PlacedText[] | undefined {
  const size = frame.type.caption;
  const width = Math.floor(slot - margin);
  if (labels.some((label) => longestWord(frame, "body", label, { size }) >= width - 1)) return undefined;
  const placed = labels.map((text, index) =>
    placeText(frame, { text, x: left + (index + 0.5) * slot, y: 0, anchor: "middle", size, width }),
  );
  if (placed.some(({ height }) => height > mostLines * size * 1.5)) return undefined;
  return placed.map((label) => ({ ...label, top }));
}

export const tallest = (placed: readonly { height: number }[]): number => Math.max(0, ...placed.map(({ height }) => height));
