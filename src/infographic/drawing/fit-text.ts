import type { Frame } from "../frame.ts";
import { lineCount, longestWord, textWidth } from "./measure-text.ts";
import { fontOf, type Role, type Setting } from "./typeset.ts";

/** The room for a text, px; `lines` at most. */
export type TextRoom = { width: number; height?: number; lines?: number; floor?: number };
/** How a text is set in its room. `fits` is false where it doesn't even at the floor: give it more room. */
export type FittedText = { size: number; lines: number; height: number; fits: boolean };

/** Type never gets smaller than this share of its role's size. */
const floorShare = 0.72;
/** Lines are measured a little short, px: satori rounds widths while it breaks them. */
const slack = 1;

/**
 * The largest size, from the role's own down to `floor` px, at which `text` fits `room`: it wraps first and shrinks
 * then, also where a single word is wider than the line.
 */
export function fitText(
  frame: Frame,
  role: Role,
  { text, room, ...setting }: Setting & { text: string; room: TextRoom },
): FittedText {
  const { size: wanted } = fontOf(frame, role, setting);
  const floor = Math.min(wanted, room.floor ?? Math.max(18, wanted * floorShare));
  for (let size = wanted; size > floor; size -= Math.max(1, wanted * 0.04)) {
    const tried = setAt(frame, role, { ...setting, text, room, size });
    if (tried.fits) return tried;
  }
  return setAt(frame, role, { ...setting, text, room, size: floor });
}

function setAt(
  frame: Frame,
  role: Role,
  { text, room, size, ...setting }: Setting & { text: string; room: TextRoom; size: number },
): FittedText {
  const lines = lineCount(frame, role, { ...setting, text, width: room.width - slack, size });
  const height = lines * size * fontOf(frame, role, { ...setting, size }).leading;
  const whole = longestWord(frame, role, text, { ...setting, size }) <= room.width - slack;
  return { size, lines, height, fits: whole && lines <= (room.lines ?? Infinity) && height <= (room.height ?? Infinity) };
}

/** The size at which `text` fits one line of `width`, between `least` (18 px where not told) and `most`. */
export function oneLineSize(
  frame: Frame,
  role: Role,
  {
    text,
    width,
    most,
    least = 18,
    strong = false,
  }: { text: string; width: number; most: number; least?: number; strong?: boolean },
): number {
  const wide = textWidth(frame, role, text, { size: most, strong });
  return wide <= width ? most : Math.max(least, Math.floor((most * width * 10) / wide) / 10);
}
