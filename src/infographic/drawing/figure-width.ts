import type { Frame } from "../frame.ts";
import { textWidth } from "./measure-text.ts";
import type { Role } from "./typeset.ts";

type Figure = { before: string; after: string; share: number };

/** The width of a figure in times its size, where what comes after its digits is set at `share` of the size. */
export function figureWidth(frame: Frame, role: Role, { before, after, share }: Figure): number {
  return widthAt(frame, role, { text: before, size: 100 }) + widthAt(frame, role, { text: after, size: 100 }) * share;
}

/** Large type is set closer than small type: the wider of the two, so that a figure fits at any size. */
const widthAt = (frame: Frame, role: Role, { text, size }: { text: string; size: number }): number =>
  Math.max(textWidth(frame, role, text, { size }) / size, textWidth(frame, role, text, { size: 20 }) / 20);
