import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { widestText } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { segmentLabel } from "./segment-label.ts";
import { slotLabels, tallest } from "./slot-labels.ts";
import { spread } from "./spread.ts";
import type { BarStack } from "./stack-bars.ts";

type Name = { name: string; color: Color };
type Chart = { stacks: readonly BarStack[]; names: readonly Name[]; share: boolean };
type PlacedSegment = {
  x: number;
  y: number;
  width: number;
  height: number;
  color: Color;
  label: PlacedText | undefined;
};
type PlacedName = { text: PlacedText; color: Color; link: string };

export type StackedLayout = {
  width: number;
  height: number;
  segments: PlacedSegment[];
  totals: PlacedText[];
  labels: PlacedText[];
  names: PlacedName[];
};

const toName = 40;

/** Standing bars with the names of their parts beside the last one; nothing where names or labels don't fit. */
export function layOutStacks(frame: Frame, { stacks, names, share }: Chart, height: number): StackedLayout | undefined {
  const size = frame.type.caption + 2;
  const widest =
    Math.ceil(
      widestText(
        frame,
        "body",
        names.map(({ name }) => name),
        { size, strong: true },
      ),
    ) + 4;
  const beside = Math.min(widest, Math.floor(frame.width * 0.26));
  const plot = frame.width - beside - toName;
  const slot = plot / stacks.length;
  const labels = slotLabels(frame, { labels: stacks.map(({ label }) => label), slot, top: height + 12 });
  const totalSize = frame.type.body - 2;
  const above = share ? 0 : totalSize * 1.5;
  const totals = stacks.map(({ total, end }, index) =>
    placeText(frame, {
      text: total,
      x: (index + 0.5) * slot,
      y: height - end * (height - above) - totalSize * 0.8,
      anchor: "middle",
      size: totalSize,
      strong: true,
    }),
  );
  if (!labels || slot < 64 || (!share && totals.some(({ width }) => width > slot))) return undefined;

  const bar = Math.round(Math.min(slot * 0.72, 150));
  const segments = stacks.flatMap(({ segments }, index) =>
    segments.map((segment): PlacedSegment => {
      const box = {
        x: Math.round((index + 0.5) * slot - bar / 2),
        y: height - segment.end * (height - above),
        width: bar,
        height: Math.max(1, (segment.end - segment.start) * (height - above) - 2),
      };
      return { ...box, color: segment.color, label: segmentLabel(frame, box, segment.written) };
    }),
  );
  const named = placeNames(frame, { stacks, names, size, beside, height, above, edge: plot - (slot - bar) / 2 });
  if (!named) return undefined;
  return {
    width: frame.width,
    height: Math.ceil(height + 12 + tallest(labels)),
    segments,
    totals: share ? [] : totals,
    labels,
    names: named,
  };
}

type Naming = {
  stacks: readonly BarStack[];
  names: readonly Name[];
  size: number;
  beside: number;
  height: number;
  above: number;
  edge: number;
};

/** Beside their parts of the last bar, moved apart where those are thin, with a line to each. */
function placeNames(frame: Frame, { stacks, names, size, beside, height, above, edge }: Naming): PlacedName[] | undefined {
  const last = stacks.at(-1)?.segments ?? [];
  const left = frame.width - beside;
  const drafts = names.map(({ name, color }, series) => {
    const segment = last.find((one) => one.series === series);
    const middle = segment ? height - ((segment.start + segment.end) / 2) * (height - above) : undefined;
    const text = placeText(frame, { text: name, x: left, y: 0, size, strong: true, width: beside });
    return { text, color, middle };
  });
  // A part that the last bar lacks has no place to be named at.
  if (drafts.some(({ middle }) => middle === undefined)) return undefined;
  const heights = drafts.map(({ text }) => text.height + 6);
  if (heights.reduce((sum, one) => sum + one, 0) > height) return undefined;
  const tops = spread(
    drafts.map(({ middle = 0, text }) => middle - text.height / 2),
    heights,
    height,
  );
  return drafts.map(({ text, color, middle = 0 }, index) => {
    const top = tops[index] ?? 0;
    const level = top + text.height / 2;
    return {
      text: { ...text, top },
      color,
      link: `M${edge + 4} ${middle.toFixed(1)}L${left - 22} ${level.toFixed(1)}H${left - 8}`,
    };
  });
}
