import type { Frame } from "../../frame.ts";
import { lineCount, longestWord, widestText } from "../measure-text.ts";

/** Columns of a chart in rows, px: label, marks, value. `above` where the label has a line of its own over the marks. */
export type RowColumns = { above: boolean; label: number; plot: number; value: number; gap: number };

type Rows = { labels: readonly string[]; values: readonly string[] };

const gap = 20;
/** No label column takes more of the width. */
const share = 0.36;

export const rowLabelSize = ({ type }: Frame): number => type.body - 2;

/** Labels stand beside their marks where they do in two lines, else over them. Values take a third, or what their words need. */
export function rowColumns(frame: Frame, { labels, values }: Rows): RowColumns {
  const strong = { strong: true };
  const value = values.length === 0 ? 0 : valueColumn(frame, values);
  const size = rowLabelSize(frame);
  const whole = Math.ceil(widestText(frame, "body", labels, { ...strong, size })) + 2;
  const label = Math.floor(Math.min(whole, frame.width * share));
  const above = labels.some(
    (text) =>
      longestWord(frame, "body", text, { ...strong, size }) > label ||
      lineCount(frame, "body", { ...strong, size, text, width: label }) > 2,
  );
  const valued = value === 0 ? 0 : value + gap;
  const narrow = frame.width - label - gap - valued < 160;
  if (above || narrow) return { above: true, label: frame.width, plot: Math.floor(frame.width - valued), value, gap };
  return { above: false, label, plot: Math.floor(frame.width - label - gap - valued), value, gap };
}

function valueColumn(frame: Frame, values: readonly string[]): number {
  const whole = Math.ceil(widestText(frame, "body", values, { strong: true })) + 4;
  const word = Math.ceil(longestWord(frame, "body", values.join(" "), { strong: true })) + 4;
  return Math.min(whole, Math.max(Math.floor(frame.width / 3), Math.min(word, Math.floor(frame.width / 2))));
}
