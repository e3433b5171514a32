import type { Frame } from "../../frame.ts";
import { textWidth } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

type Ring = { label: string; value: string };
export type RingLayout = {
  diameter: number;
  /** Left edge of the rings, px. */
  left: number;
  labels: { name: PlacedText; value: PlacedText }[];
  /** Where the large figure stands, under the labels. */
  corner: { top: number; width: number; height: number };
};

/** How thick the rings are and how far they stand apart, as shares of the diameter. */
export const ringPitch = 0.092;
export const ringThickness = 0.066;

/**
 * Rings on the right that begin at twelve o'clock and leave their upper left quarter free: each has its name and figure
 * there, right before it begins. Nothing where a name is too long for that.
 */
export function layOutRings(frame: Frame, rings: readonly Ring[]): RingLayout | undefined {
  const diameter = Math.round(Math.min(frame.width * 0.54, 500 + frame.extraHeight));
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
  const widest = Math.max(...rings.map(({ label }) => textWidth(frame, "body", label, { size })));
  const figures = Math.max(...labels.map(({ value }) => value.width));
  if (widest > edge - figures - 20) return undefined;
  const top = Math.round(diameter * 0.56);
  return { diameter, left, labels, corner: { top, width: left - 24, height: diameter - top } };
}
