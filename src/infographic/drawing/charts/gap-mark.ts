import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import type { BarGroup, PlacedBar } from "./grouped-layout.ts";

/** A dimension line over the shorter of two bars up to where the longer one ends, with what it lacks. */
export type GapMark = { x: number; from: number; to: number; label: PlacedText };

/** The group of two bars that are furthest apart, if it is one of several. */
export function widestGap(groups: readonly BarGroup[]): { group: number; difference: number } | undefined {
  if (groups.length < 2 || groups.some(({ bars }) => bars.length !== 2)) return undefined;
  const gaps = groups.map(({ bars: [one, other] }) => (one && other ? Math.abs(one.value - other.value) : 0));
  const difference = Math.max(...gaps);
  return difference > 0 ? { group: gaps.indexOf(difference), difference } : undefined;
}

/** Nothing where there is no room for it between the figure of the shorter bar and the end of the longer one. */
export function markGap(frame: Frame, bars: readonly PlacedBar[], written: string): GapMark | undefined {
  const [shorter, longer] = [...bars].sort((a, b) => a.height - b.height);
  if (!shorter || !longer || shorter.negative || longer.negative) return undefined;
  const [from, to] = [longer.y + 1, shorter.label.top - 4];
  const x = shorter.x + shorter.width / 2;
  const label = placeText(frame, {
    text: written,
    x,
    y: (from + to) / 2,
    anchor: "middle",
    size: frame.type.caption,
    strong: true,
  });
  return to - from >= label.height + 28 && label.width <= shorter.width + 8 ? { x, from, to, label } : undefined;
}
