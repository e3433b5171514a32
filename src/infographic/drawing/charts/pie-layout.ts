import { arc, pie } from "d3-shape";
import type { Frame } from "../../frame.ts";
import { oneLineSize } from "../fit-text.ts";
import { longestWord, widestText } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { spread } from "./spread.ts";

export type PieSlice = { label: string; value: number; written: string };
export type PieLabel = { value: PlacedText; name: PlacedText; leader: string | undefined };
export type Pie = {
  center: { x: number; y: number };
  width: number;
  height: number;
  /** SVG paths around the centre, in the order of the slices. */
  paths: string[];
};

/** How far the first slice stands out of the pie, px. */
export const pulled = 16;
const gap = 16;
/** From this share on the first slice has room for its words, and the others are to the right of the middle. */
const leastFirst = 0.42;

/** Slices clockwise; the first one looks to the left, so that all others share the right. */
export function layOutPie(slices: readonly PieSlice[], diameter: number): Pie {
  const arcs = arcsOf(slices);
  const radius = diameter / 2;
  const shape = arc<(typeof arcs)[number]>().innerRadius(0).outerRadius(radius).digits(1);
  const center = { x: pulled + radius, y: radius };
  return { center, width: diameter + pulled, height: diameter, paths: arcs.map((slice) => shape(slice) ?? "") };
}

function arcsOf(slices: readonly PieSlice[]) {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  const start = 1.5 * Math.PI - Math.PI * ((slices[0]?.value ?? 0) / total);
  return pie<PieSlice>()
    .value(({ value }) => value)
    .startAngle(start)
    .endAngle(start + 2 * Math.PI)
    .sort(null)([...slices]);
}

/**
 * The first slice named on itself, the others in a column to the right of the pie with a line to each; nothing where the
 * first is too small for that or the words need more room than that.
 */
export function labelPie(frame: Frame, slices: readonly PieSlice[], { center, width, height }: Pie): PieLabel[] | undefined {
  const [first, ...others] = slices;
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  if (!first || first.value < total * leastFirst) return undefined;
  const radius = center.x - pulled;
  const inside = labelInside(frame, first, { radius, middle: center.y });
  const left = width + 56;
  const figures =
    Math.ceil(
      widestText(
        frame,
        "body",
        others.map(({ written }) => written),
        figureSetting(frame),
      ),
    ) + 16;
  const room = frame.width - left - figures;
  const size = frame.type.body - 2;
  if (!inside || room < 130 || others.some(({ label }) => longestWord(frame, "body", label, { size }) > room)) return undefined;

  const drafts = others.map(({ label, written }) => ({
    value: placeText(frame, { x: left, y: 0, text: written, ...figureSetting(frame) }),
    name: placeText(frame, { x: left + figures, y: 0, text: label, size, width: room }),
  }));
  const heights = drafts.map((draft) => Math.max(draft.value.height, draft.name.height) + gap);
  if (heights.reduce((sum, one) => sum + one, 0) > height + gap) return undefined;

  const middles = arcsOf(slices).map(({ startAngle, endAngle }) => (startAngle + endAngle) / 2);
  const edges = middles.slice(1).map((angle) => ({
    x: center.x + Math.sin(angle) * (radius - 3),
    y: center.y - Math.cos(angle) * (radius - 3),
  }));
  const tops = spread(
    edges.map(({ y }, index) => y - (heights[index] ?? 0) / 2),
    heights,
    height + gap,
  );
  const outside = drafts.map(({ value, name }, index): PieLabel => {
    const level = (tops[index] ?? 0) + ((heights[index] ?? 0) - gap) / 2;
    const { x, y } = edges[index] ?? center;
    return {
      value: { ...value, top: level - value.height / 2 },
      name: { ...name, top: level - name.height / 2 },
      leader: `M${x.toFixed(1)} ${y.toFixed(1)}L${left - 28} ${level.toFixed(1)}H${left - 12}`,
    };
  });
  return [inside, ...outside];
}

const figureSetting = ({ type }: Frame) => ({ size: type.lead - 6, strong: true });

/** What stands on the left half of the pie: no corner of it leaves the half disc. */
function labelInside(
  frame: Frame,
  { label, written }: PieSlice,
  { radius, middle }: { radius: number; middle: number },
): PieLabel | undefined {
  const width = Math.floor(radius * 0.77);
  const size = frame.type.caption + 4;
  const x = pulled + radius * 0.13;
  const large = oneLineSize(frame, "body", { text: written, width: width - 4, most: 88, strong: true });
  const value = placeText(frame, { x, y: 0, text: written, size: large, strong: true, width });
  const name = placeText(frame, { x, y: 0, text: label, size, strong: true, width });
  const tall = value.height + name.height;
  if (tall > radius * 1 || large < 30 || longestWord(frame, "body", label, { size, strong: true }) > width) return undefined;
  const top = middle - tall / 2;
  return { value: { ...value, top }, name: { ...name, top: top + value.height }, leader: undefined };
}
