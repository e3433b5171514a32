import { Unsupported } from "../unsupported.ts";

export type Length = number | "auto" | `${number}%`;
export type Sides = { left: Length; right: Length; top: Length; bottom: Length };

const alignments = [
  "start",
  "end",
  "flex-start",
  "flex-end",
  "center",
  "baseline",
  "stretch",
  "space-between",
  "space-evenly",
  "space-around",
] as const;
export type Alignment = (typeof alignments)[number];

export type BorderLine = { width: number; color: string };
export const noLine: BorderLine = { width: 0, color: "#000000" };

/** Of the corners from the upper left one on, px. */
export type Radii = readonly [number, number, number, number];

export function numberOf(value: unknown, what: string): number {
  const number =
    typeof value === "number" ? value : /^-?[\d.]+(px)?$/.test(String(value)) ? Number.parseFloat(String(value)) : Number.NaN;
  if (!Number.isFinite(number)) throw new Unsupported(`${what}: ${String(value)}`);
  return number;
}

export function lengthOf(value: unknown, what: string): Length {
  if (value === "auto") return "auto";
  if (typeof value === "string" && /^[\d.]+%$/.test(value)) return value as `${number}%`;
  return numberOf(value, what);
}

/** Solid lines of whole px, as satori rounds them. */
export function borderLine(value: unknown): BorderLine {
  if (value === "none") return noLine;
  const [, width, color] = /^([\d.]+)px solid (#[0-9a-f]{3,6})$/i.exec(String(value)) ?? [];
  if (width === undefined) throw new Unsupported(`border: ${String(value)}`);
  return { width: Math.floor(Number(width)), color: colorOf(color) };
}

export function alignmentOf(value: unknown): Alignment {
  if (!alignments.includes(value as Alignment)) throw new Unsupported(`alignment ${String(value)}`);
  return value as Alignment;
}

/** Only opaque colours: what lies under a tint would have to be known. */
export function colorOf(value: unknown): string {
  const text = String(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text;
  if (/^#[0-9a-f]{3}$/i.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  throw new Unsupported(`colour ${text}`);
}

export function sidesOf(value: unknown, what: string): Sides {
  if (typeof value === "number") return { left: value, right: value, top: value, bottom: value };
  const [top, right = top, bottom = top, left = right] = String(value)
    .trim()
    .split(/\s+/)
    .map((part) => lengthOf(part, what));
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) throw new Unsupported(what);
  return { left, right, top, bottom };
}

export function withCorner(radii: Radii, corner: number, value: unknown): Radii {
  const changed: [number, number, number, number] = [...radii];
  changed[corner] = numberOf(value, "border radius");
  return changed;
}

export function radiiOf(value: unknown): Radii {
  if (typeof value === "number") return [value, value, value, value];
  const parts = String(value)
    .trim()
    .split(/\s+/)
    .map((part) => numberOf(part, "borderRadius"));
  const [a = 0, b = a, c = a, d = b] = parts;
  return [a, b, c, d];
}
