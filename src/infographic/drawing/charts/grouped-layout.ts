import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { oneLineSize } from "../fit-text.ts";
import { textWidth } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";
import { slotLabels, tallest } from "./slot-labels.ts";

export type GroupedBar = { value: number; written: string; color: Color; point: boolean };
export type BarGroup = { label: string; bars: (GroupedBar | null)[] };

export type PlacedBar = {
  x: number;
  y: number;
  width: number;
  height: number;
  color: Color;
  point: boolean;
  negative: boolean;
  label: PlacedText;
};
export type GroupedLayout = { height: number; zero: number; bars: PlacedBar[][]; labels: PlacedText[] };

const smallest = 18;
/** Shares of a slot: the bars of a group, and of a bar's place the bar itself. */
const [groupShare, barShare] = [0.8, 0.9];

/** Standing bars in groups; nothing where a figure doesn't fit over its bar or a label under its group. */
export function layOutGroups(frame: Frame, groups: readonly BarGroup[], height: number): GroupedLayout | undefined {
  const slot = frame.width / groups.length;
  const place = (slot * groupShare) / Math.max(1, ...groups.map(({ bars }) => bars.length));
  const bars = groups.flatMap((group) => group.bars.filter((bar) => bar !== null));
  const size = valueSize(frame, bars, place);
  const labels = slotLabels(frame, { labels: groups.map(({ label }) => label), slot, top: height + 14 });
  if (!labels || size === undefined || place < 22) return undefined;

  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const above = high > 0 || low === 0 ? size * 1.5 : 0;
  const below = low < 0 ? size * 1.5 : 0;
  const scale = (height - above - below) / (high - low || 1);
  const zero = Math.round(above + high * scale);
  const placed = groups.map((group, index) =>
    group.bars.flatMap((bar, at): PlacedBar[] => {
      if (!bar) return [];
      const width = Math.round(Math.min(place * barShare, 110));
      const long = Math.max(3, Math.round(Math.abs(bar.value) * scale));
      const middle = (index + 0.5) * slot + (at - (group.bars.length - 1) / 2) * Math.min(place, 122);
      const negative = bar.value < 0;
      const y = negative ? zero : zero - long;
      const label = placeText(frame, {
        text: bar.written,
        x: middle,
        y: negative ? y + long + size * 0.8 : y - size * 0.8,
        anchor: "middle",
        size,
        strong: true,
      });
      return [
        { x: Math.round(middle - width / 2), y, width, height: long, color: bar.color, point: bar.point, negative, label },
      ];
    }),
  );
  return { height: Math.ceil(height + 14 + tallest(labels)), zero, bars: placed, labels };
}

function valueSize(frame: Frame, bars: readonly GroupedBar[], place: number): number | undefined {
  const most = frame.type.body - 2;
  const size = Math.min(
    ...bars.map(({ written }) =>
      oneLineSize(frame, "body", { text: written, width: place - 8, most, least: 10, strong: true }),
    ),
  );
  const fits = bars.every(({ written }) => textWidth(frame, "body", written, { size, strong: true }) <= place - 4);
  return size >= smallest && fits ? size : undefined;
}
