import type { Frame } from "../../frame.ts";
import { widestText } from "../measure-text.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";

export type AxisLabel = { x: number; text: string };
type Axis = {
  labels: readonly AxisLabel[];
  top: number;
  /** Width of the scene, which no label leaves. */
  within: number;
};

const gap = 16;
/** Labels break over several lines rather than take more of an axis, px. */
const mostWidth = 140;
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 250, 365, 500];

/** As many labels under an axis as stand apart, evenly spaced from the first on; the first and the last where no more do. */
export function bottomAxis(frame: Frame, { labels, top, within }: Axis): PlacedText[] {
  const size = frame.type.caption;
  const texts = labels.map(({ text }) => text);
  const least = Math.min(Math.ceil(widestText(frame, "body", texts, { size })) + 2, mostWidth);
  const apart = Math.abs((labels.at(-1)?.x ?? 0) - (labels[0]?.x ?? 0)) / Math.max(1, labels.length - 1);
  const step = steps.find((each) => each * apart >= least + gap) ?? labels.length;
  const several = step < labels.length;
  const shown = labels.filter((_, index) => (several ? index % step === 0 : index === 0 || index === labels.length - 1));
  const width = several ? Math.max(least, Math.floor(step * apart) - gap) : Math.floor(within / 2) - gap;

  const placed: PlacedText[] = [];
  for (const { x, text } of shown) {
    const label = { ...placeText(frame, { text, x, y: 0, anchor: "middle", size, width, within }), top };
    const before = placed.at(-1);
    if (!before || !touches(before, label, gap / 2)) placed.push(label);
  }
  return placed;
}
