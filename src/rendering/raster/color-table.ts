import { Unsupported } from "../unsupported.ts";
import { fullLevel } from "./coverage.ts";

/**
 * Colours by number. Flat fills and the few shades of their edges make a few hundred, so laying one over another is a
 * look-up. One table serves all pictures of an isolate, and so do the numbers in it.
 */
export type ColorTable = {
  /** 0xrrggbb by number. */
  colors: number[];
  numbers: Map<number, number>;
  inks: Map<string, Ink>;
};

/** A colour that is laid over others; `over` tells what each of them becomes under each level of it. */
export type Ink = { color: number; opacity: number; full: number; over: (Uint16Array | undefined)[] };

export const unknownColor = 0xffff;

export function createColorTable(): ColorTable {
  const table: ColorTable = { colors: [], numbers: new Map(), inks: new Map() };
  numberOf(table, 0xffffff);
  return table;
}

export const hexColor = (hex: string): number => Number.parseInt(hex.slice(1), 16);

export function inkOf(table: ColorTable, color: string, opacity: number): Ink {
  const key = `${color} ${opacity}`;
  const known = table.inks.get(key);
  if (known) return known;
  const value = hexColor(color);
  const ink = { color: value, opacity, full: numberOf(table, value), over: [] };
  table.inks.set(key, ink);
  return ink;
}

/** What the colour `under` becomes under a `level` of an ink. */
export function shade(table: ColorTable, ink: Ink, { under, level }: { under: number; level: number }): number {
  const mixed = mix(table.colors[under] as number, ink.color, (level / fullLevel) * ink.opacity);
  const number = numberOf(table, level === fullLevel ? mixed : edge(mixed));
  ink.over[under] ??= new Uint16Array(fullLevel + 1).fill(unknownColor);
  (ink.over[under] as Uint16Array)[level] = number;
  return number;
}

function mix(under: number, over: number, share: number): number {
  const channel = (shift: number): number => {
    const below = (under >> shift) & 255;
    return Math.round(below + (((over >> shift) & 255) - below) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Shades of edges in steps that no eye tells apart there: half as many colours, and smaller files. */
function edge(color: number): number {
  const step = 12;
  const channel = (shift: number): number => Math.min(255, Math.round(((color >> shift) & 255) / step) * step) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** @throws Unsupported where there are more colours than a number can tell apart. */
export function numberOf({ colors, numbers }: ColorTable, color: number): number {
  const known = numbers.get(color);
  if (known !== undefined) return known;
  if (colors.length === unknownColor) throw new Unsupported("more than 65,535 colours");
  const number = colors.push(color) - 1;
  numbers.set(color, number);
  return number;
}
