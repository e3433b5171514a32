import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";

type Axis = {
  labels: readonly { x: number; text: string }[];
  top: number;
  /** Width of the scene, which no label leaves. */
  within: number;
};

const steps = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 250, 365, 500];

/** As many labels under an axis as don't touch, evenly spaced from the first on. */
export function bottomAxis(frame: Frame, { labels, top, within }: Axis): PlacedText[] {
  for (const step of steps) {
    const shown = labels.filter((_, index) => index % step === 0);
    const placed = place(frame, shown, { top, within, width: within });
    if (apart(placed)) return placed;
    if (shown.length <= 2) break;
  }
  const ends = labels.length > 1 ? [labels[0], labels.at(-1)] : [labels[0]];
  const width = within / 2 - 16;
  return place(
    frame,
    ends.filter((label) => label !== undefined),
    { top, within, width },
  );
}

function place(
  frame: Frame,
  labels: readonly { x: number; text: string }[],
  { top, within, width }: { top: number; within: number; width: number },
): PlacedText[] {
  const size = frame.type.caption;
  return labels.map(({ x, text }) => ({ ...placeText(frame, { text, x, y: 0, anchor: "middle", size, width, within }), top }));
}

const apart = (placed: readonly PlacedText[]): boolean =>
  placed.every((one, index) => {
    const next = placed[index + 1];
    return !next || !touches(one, next, 14);
  });
