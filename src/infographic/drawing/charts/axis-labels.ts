import type { Frame } from "../../frame.ts";
import { widestText } from "../measure-text.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";
import type { AxisLabel } from "./line-plot.ts";

type Axis = { left: number; width: number };

const gap = 16;
/** Labels break over several lines rather than take more of an axis, px. */
const mostWidth = 140;
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 250, 365, 500];

/** As many labels under an axis as stand apart, evenly spaced, from the first on; `y` 0 is the top of them all. */
export function placeAxisLabels(frame: Frame, labels: readonly AxisLabel[], { left, width }: Axis): PlacedText[] {
  const size = frame.type.caption;
  const texts = labels.map(({ text }) => text);
  const least = Math.min(widestText(frame, "body", texts, { size }), mostWidth);
  const apart = width / Math.max(1, labels.length - 1);
  const step = steps.find((each) => each * apart >= least + gap) ?? labels.length;
  const slot = Math.floor(Math.max(least + 2, step * apart - gap));

  const placed: PlacedText[] = [];
  for (const { x, text } of labels.filter((_, index) => index % step === 0)) {
    const label = placeText(frame, { text, x: left + x, y: 0, anchor: "middle", size, width: slot, within: frame.width });
    const before = placed.at(-1);
    if (!before || !touches({ ...before, top: 0 }, { ...label, top: 0 }, gap / 2)) placed.push(label);
  }
  return placed.map((label) => ({ ...label, top: 0 }));
}
