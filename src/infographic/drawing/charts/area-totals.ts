import type { Frame } from "../../frame.ts";
import type { Quantity } from "../../quantity.ts";
import { type PlacedText, placeText, type Rectangle } from "./chart-text.tsx";

type Totalling = {
  sums: readonly (number | undefined)[];
  across: (index: number) => number;
  up: (value: number) => number;
  box: Rectangle;
  write: (figure: Quantity) => string;
};

/** The sums at both ends over their points; the last one higher where the areas fall towards it. */
export function placeTotals(frame: Frame, { sums, across, up, box, write }: Totalling): PlacedText[] {
  const first = sums.findIndex((total) => total !== undefined);
  const last = sums.findLastIndex((total) => total !== undefined);
  if (last < 0) return [];
  const at = (index: number, anchor: "start" | "end", size: number): PlacedText => {
    const value = sums[index] ?? 0;
    const x = box.left + across(index) + (anchor === "start" ? 6 : 0);
    return placeText(frame, { text: write({ value }), x, y: 0, anchor, size, strong: true, within: box.left + box.width });
  };
  const over = ({ left, width }: PlacedText): number =>
    box.top + up(highestBetween(sums, { across: (index) => box.left + across(index), from: left - 12, to: left + width + 12 }));
  const raised = (placed: PlacedText): PlacedText => ({ ...placed, top: Math.max(0, over(placed) - placed.height - 6) });

  const end = raised(at(last, "end", frame.type.lead));
  const start = raised(at(first, "start", frame.type.body - 2));
  const near = box.top + up(sums[first] ?? 0) - (start.top + start.height) < 24;
  return near && start.left + start.width + 24 < end.left ? [start, end] : [end];
}

type Span = { across: (index: number) => number; from: number; to: number };

/** The highest that the line through the known sums gets between two places. */
function highestBetween(sums: readonly (number | undefined)[], { across, from, to }: Span): number {
  const heights = sums.flatMap((total, index) => {
    const next = sums[index + 1];
    if (total === undefined) return [];
    const [x, after] = [across(index), across(index + 1)];
    const own = x >= from && x <= to ? [total] : [];
    if (next === undefined || after < from || x > to) return own;
    const heightAt = (place: number): number => total + ((next - total) * (place - x)) / (after - x);
    return [...own, heightAt(Math.max(x, from)), heightAt(Math.min(after, to))];
  });
  return Math.max(0, ...heights);
}
