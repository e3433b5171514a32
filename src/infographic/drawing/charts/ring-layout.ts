import type { Frame } from "../../frame.ts";
import { longestWord, textHeight } from "../measure-text.ts";
import { chartLeading, type PlacedText, placeText } from "./chart-text.tsx";

type Ring = { label: string; value: string };
export type RingLayout = {
  diameter: number;
  /** Left edge of the rings, px. */
  left: number;
  labels: { name: PlacedText; value: PlacedText }[];
  /** Where the large figure stands, under the labels, if there is room. */
  corner: { left: number; top: number; width: number; height: number } | undefined;
};

/** How thick the rings are and how far they stand apart, as shares of the diameter. */
export const ringPitch = 0.092;
export const ringThickness = 0.066;

/**
 * Rings on the right that begin at twelve o'clock and leave their upper left quarter free: each has its name and figure
 * there, right before it begins. As large as the height allows; nothing where a name is too long for that.
 */
export function layOutRings(frame: Frame, rings: readonly Ring[], point: number): RingLayout | undefined {
  const own = Math.round(Math.min(frame.width * 0.54, 500));
  const most = Math.round(Math.min(frame.width * 0.54, 500 + frame.extraHeight));
  for (let diameter = most; diameter >= own; diameter -= 16) {
    const layout = layOutAt(frame, rings, { diameter, point });
    if (layout) return layout;
  }
  return layOutAt(frame, rings, { diameter: own, point });
}

function layOutAt(
  frame: Frame,
  rings: readonly Ring[],
  { diameter, point }: { diameter: number; point: number },
): RingLayout | undefined {
  const left = frame.width - diameter;
  const edge = left + diameter / 2 - 18;
  const pitch = diameter * ringPitch;
  const size = Math.min(frame.type.body, Math.floor(pitch * 0.6));
  if (size < 20) return undefined;
  const labels = rings.map(({ label, value }, index) => {
    const y = diameter * (ringThickness / 2) + index * pitch;
    const figure = placeText(frame, { text: value, x: edge, y, anchor: "end", size, strong: true });
    const name = placeText(frame, { text: label, x: edge - figure.width - 14, y, anchor: "end", size });
    return { name, value: figure };
  });
  if (labels.some(({ name, value }) => name.left < 0 || name.height > pitch || value.height > pitch)) return undefined;
  const top = Math.round(diameter * 0.5);
  const box = { left: 0, top, width: left - 24, height: diameter - top };
  const label = rings[point]?.label ?? "";
  return { diameter, left, labels, corner: hasRoom(frame, label, box) ? box : undefined };
}

export const cornerFigure = { size: 112, leading: 1.18 };

/** Whether the large figure and its name stand in the corner under the labels. */
function hasRoom(frame: Frame, label: string, { width, height }: { width: number; height: number }): boolean {
  if (width < 180 || longestWord(frame, "body", label) > width) return false;
  const name = textHeight(frame, "body", { text: label, width, leading: chartLeading(frame) });
  return cornerFigure.size * cornerFigure.leading + name <= height;
}
