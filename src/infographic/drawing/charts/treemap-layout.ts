import { hierarchy, treemap } from "d3-hierarchy";
import type { Frame } from "../../frame.ts";
import { oneLineSize } from "../fit-text.ts";
import { longestWord } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

type Part = { label: string; value: number; written: string };
type Size = { width: number; height: number };

export type TreemapCell = {
  part: Part;
  left: number;
  top: number;
  width: number;
  height: number;
  /** What stands in the cell: name and figure, the number under which it is listed, or nothing where it is too small. */
  inside: { value: PlacedText; name: PlacedText } | { number: PlacedText } | undefined;
  /** Its number in the list under the map, where its name doesn't fit the cell. */
  listed: number | undefined;
};
export type TreemapLayout = Size & { cells: TreemapCell[] };

type Node = { children?: Part[] } & Partial<Part>;

const gap = 6;
const padding = 14;

/** As tall as the page allows, as long as that makes the list under the map no longer. */
export function tallestTreemap(frame: Frame, parts: readonly Part[], own: number): TreemapLayout {
  const at = (extra: number): TreemapLayout =>
    layOutTreemap(frame, parts, { width: frame.width, height: Math.round(own + extra) });
  const least = at(0);
  const shares = frame.extraHeight > 0 ? [1, 0.75, 0.5, 0.25] : [];
  return (
    shares.map((share) => at(frame.extraHeight * share)).find((taller) => listLength(taller) <= listLength(least)) ?? least
  );
}

const listLength = ({ cells }: TreemapLayout): number =>
  cells.reduce((sum, { listed, part }) => (listed === undefined ? sum : sum + part.label.length + part.written.length + 6), 0);

/** Areas in proportion to the values, largest first; every name in its cell where it fits, else by number in a list. */
function layOutTreemap(frame: Frame, parts: readonly Part[], { width, height }: Size): TreemapLayout {
  const root = hierarchy<Node>({ children: [...parts] }).sum(({ value = 0 }) => value);
  const tiled = treemap<Node>()
    .size([width + gap, height + gap])
    .paddingInner(gap)
    .paddingRight(gap)
    .paddingBottom(gap)
    .round(true)(root);
  let listed = 0;
  const cells = (tiled.children ?? []).map(({ data, x0, y0, x1, y1 }, index): TreemapCell => {
    const part = parts[index] ?? { label: "", value: data.value ?? 0, written: "" };
    const box = { left: x0, top: y0, width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) };
    const words = wordsIn(frame, part, box);
    if (words) return { part, ...box, inside: words, listed: undefined };
    listed++;
    return { part, ...box, inside: numberIn(frame, listed, box), listed };
  });
  return { width, height, cells };
}

type Box = Size & { left: number; top: number };

function wordsIn(frame: Frame, { label, written }: Part, box: Box): { value: PlacedText; name: PlacedText } | undefined {
  const width = box.width - 2 * padding;
  const room = box.height - 2 * padding + 6;
  const most = Math.min(116, Math.max(26, Math.sqrt(box.width * box.height) * 0.24));
  for (const step of [1, 0.85, 0.7]) {
    const nameSize = Math.max(20, Math.round(Math.min(30, Math.max(24, most * 0.42)) * step));
    if (longestWord(frame, "body", label, { size: nameSize }) > width) continue;
    const size = oneLineSize(frame, "body", { text: written, width: width - 2, most: most * step, least: 20, strong: true });
    const value = placeText(frame, { text: written, x: box.left + padding, y: 0, size, strong: true });
    const name = placeText(frame, { text: label, x: box.left + padding, y: 0, size: nameSize, width });
    if (value.width > width || value.height + name.height > room) continue;
    const top = box.top + padding - 4;
    return { name: { ...name, top }, value: { ...value, top: top + name.height } };
  }
  return undefined;
}

function numberIn(frame: Frame, number: number, box: Box): { number: PlacedText } | undefined {
  const at = { x: box.left + box.width / 2, y: box.top + box.height / 2, anchor: "middle" as const };
  const placed = placeText(frame, { text: String(number), ...at, size: 20, strong: true });
  return placed.width <= box.width - 2 && placed.height <= box.height ? { number: placed } : undefined;
}
