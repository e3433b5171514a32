import type { Frame } from "../frame.ts";
import { textWidth } from "./measure-text.ts";
import type { Role } from "./typeset.ts";

type Figure = { before: string; after: string; share: number };

/** The width of a figure in times its size, where what comes after its digits is set at `share` of the size. */
export function figureWidth(frame: Frame, role: Role, { before, after, share }: Figure): number {
  const size = 100;
  return (textWidth(frame, role, before, { size }) + textWidth(frame, role, after, { size: size * share })) / size;
}
