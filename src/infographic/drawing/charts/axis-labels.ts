import type { Frame } from "../../frame.ts";
import { widestText } from "../measure-text.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";
import type { AxisLabel } from "./line-plot.ts";

type Axis = { left: number; width: number };

const gap = 16;
/** So few points are named one by one, over several lines where it must be. */
const few = 8;
const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 250, 365, 500];

/** As many labels under an axis as stand apart, evenly spaced, from the first on; `y` 0 is the top of them all. */
export function placeAxisLabels(frame: Frame, labels: readonly AxisLabel[], { left, width }: Axis): PlacedText[] {
  const size = frame.type.caption;
  const widest = widestText(
    frame,
    "body",
    labels.map(({ text }) => text),
    { size },
  );
  const room = labels.length <= few ? labels.length : Math.max(2, Math.floor(width / (widest + gap)) + 1);
  const step = labels.length <= room ? 1 : (steps.find((each) => labels.length / each <= room - 1) ?? labels.length);
  const slot = Math.floor((width * step) / Math.max(1, labels.length - 1)) - gap;

  const placed: PlacedText[] = [];
  for (const { x, text } of labels.filter((_, index) => index % step === 0)) {
    const label = placeText(frame, { text, x: left + x, y: 0, anchor: "middle", size, width: slot, within: frame.width });
    const before = placed.at(-1);
    if (!before || !touches({ ...before, top: 0 }, { ...label, top: 0 }, gap / 2)) placed.push(label);
  }
  return placed.map((label) => ({ ...label, top: 0 }));
}
