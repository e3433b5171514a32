import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { lineCount, longestWord, textWidth } from "../measure-text.ts";
import { typeset } from "../typeset.ts";

type Anchor = "start" | "middle" | "end";
type Request = {
  text: string;
  /** Where the text starts, has its middle or ends; `y` is the middle of its height. */
  x: number;
  y: number;
  anchor?: Anchor;
  size: number;
  strong?: boolean;
  /** Where its lines break, px; one line where it is absent. */
  width?: number;
  /** Width of the scene, which the text doesn't leave. */
  within?: number;
};

/** A text at its place on a chart, with the box that it fills. */
export type PlacedText = {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  lines: number;
  size: number;
  strong: boolean;
  align: "left" | "center" | "right";
};

const alignments = { start: "left", middle: "center", end: "right" } as const;

// Balanced lines may be so narrow that a word breaks: where every line is measured they wrap as they come.
export const asMeasured = { textWrap: "wrap" } as const;

export const chartLeading = ({ type }: Frame): number => type.leading.tight + 0.14;

/** A text in its place, over several lines where it must be; a word that is wider than its line is set smaller first. */
export function placeText(frame: Frame, request: Request): PlacedText {
  const { text, x, y, anchor = "start", strong = false, within } = request;
  const most = Math.floor(Math.min(request.width ?? Infinity, within ?? Infinity));
  const size = sizeForWords(frame, { text, strong, size: request.size, width: most });
  const setting = { size, strong };
  const whole = Math.ceil(textWidth(frame, "body", text, setting)) + 2;
  const width = Math.min(whole, most);
  const lines = width < whole ? lineCount(frame, "body", { text, width, ...setting }) : 1;
  const height = Math.ceil(lines * size * chartLeading(frame));
  const start = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  const left = within === undefined ? start : Math.max(0, Math.min(start, within - width));
  return { text, left, top: y - height / 2, width, height, lines, size, strong, align: alignments[anchor] };
}

const smallest = 18;

type Words = { text: string; strong: boolean; size: number; width: number };

/** `size`, or less where the longest word of `text` is wider than `width`. */
export function sizeForWords(frame: Frame, { text, strong, size, width }: Words): number {
  const longest = longestWord(frame, "body", text, { size, strong });
  return longest <= width ? size : Math.min(size, Math.max(smallest, Math.floor((size * width * 10) / longest) / 10));
}

type Props = { frame: Frame; placed: PlacedText; color?: string };

export const ChartText = ({ frame, placed, color }: Props): JSXNode => {
  const { text, left, top, width, height, lines, size, strong, align } = placed;
  const breaks = lines === 1 ? ({ whiteSpace: "nowrap" } as const) : asMeasured;
  const set = { size, strong, align, leading: chartLeading(frame), ...(color && { color }) };
  return (
    <div style={{ ...typeset(frame, "body", set), ...breaks, position: "absolute", left, top, width, height }}>{text}</div>
  );
};

/** Whether two boxes come closer than `gap` px to each other. */
export function touches(one: Rectangle, other: Rectangle, gap = 0): boolean {
  return (
    one.left < other.left + other.width + gap &&
    other.left < one.left + one.width + gap &&
    one.top < other.top + other.height + gap &&
    other.top < one.top + one.height + gap
  );
}

export type Rectangle = { left: number; top: number; width: number; height: number };
