import type { Frame } from "../../frame.ts";
import { oneLineSize } from "../fit-text.ts";
import { textWidth, widestText } from "../measure-text.ts";
import type { Bar } from "./bars.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

/** How standing bars share a width: px for each, the size of their figures, their labels under the plot. */
export type StandingPlan = { slot: number; valueSize: number; labels: readonly PlacedText[]; labelHeight: number };

const smallestValue = 18;
const apart = 8;
/** So many bars are a course in time: every other label tells it, as on an axis. */
const course = 12;

/** Undefined where figures or labels are too wide to stand under and over their bars: let the bars lie. */
export function planStandingBars(frame: Frame, bars: readonly Bar[]): StandingPlan | undefined {
  const slot = Math.floor(frame.width / bars.length);
  const values = bars.map(({ value }) => value);
  const room = { width: slot - apart, most: frame.type.body - 2, least: smallestValue, strong: true };
  const valueSize = Math.min(...values.map((text) => oneLineSize(frame, "body", { text, ...room })));
  if (widestText(frame, "body", values, { size: valueSize, strong: true }) > slot - apart / 2) return undefined;

  const size = frame.type.caption;
  const widest = Math.max(
    ...bars.flatMap(({ label }) => label.split(" ")).map((word) => textWidth(frame, "body", word, { size, strong: true })),
  );
  const step = Math.ceil((widest + apart) / slot);
  if (step > (bars.length > course ? 3 : 1)) return undefined;
  const labels = bars.flatMap(({ label, point }, index) => {
    if (index % step !== 0) return [];
    const at = { x: (index + 0.5) * slot, y: 0, anchor: "middle", width: slot * step - apart, within: frame.width } as const;
    return [placeText(frame, { text: label, size, strong: point, ...at })];
  });
  const labelHeight = Math.max(...labels.map(({ height }) => height));
  return { slot, valueSize, labels: labels.map((label) => ({ ...label, top: 0 })), labelHeight };
}
