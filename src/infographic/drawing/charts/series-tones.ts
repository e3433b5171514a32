import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, mix } from "../color.ts";

const time = /^\D{0,6}\d{4}\D*(\d{2,4})?$/;

/**
 * The accent for the series that makes the point and neutrals for the others; without one, the last where the series
 * are years, so that now stands before then; else a colour for each.
 */
export function seriesTones({ theme }: Frame, names: readonly string[], highlight?: string): Color[] {
  const years = names.length > 1 && names.length <= 3 && names.every((name) => time.test(name));
  const point = highlight === undefined ? -1 : names.indexOf(highlight);
  if (point < 0 && !years) return names.map((_, index) => categoryColor(theme, index));
  const accented = point < 0 ? names.length - 1 : point;
  let neutral = 0;
  return names.map((_, index) => (index === accented ? theme.colors.accent : neutralTone(theme.colors, neutral++)));
}

/** Neutrals that tell apart, each at 3:1 against the page: the quiet one, then steps towards the ink. */
export const neutralTone = ({ quiet, ink }: { quiet: Color; ink: Color }, index: number): Color =>
  mix(quiet, ink, [0, 0.42, 0.75, 0.2, 0.6][index % 5] ?? 0);
