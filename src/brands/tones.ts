import { clampChroma, formatHex, modeOklch, modeRgb, useMode as registerSpace } from "culori/fn";
import { contrast } from "../infographic/drawing/color.ts";
import type { Color } from "../infographic/theme.ts";

registerSpace(modeRgb);
const oklch = registerSpace(modeOklch);

const step = 0.01;

/** `color` at another lightness, hue kept and chroma as far as the screen has it. */
function atLightness(color: Color, lightness: number): Color {
  const { c = 0, h } = oklch(color) ?? {};
  const moved = clampChroma({ mode: "oklch", l: lightness, c, ...(h !== undefined && { h }) }, "oklch");
  return (formatHex(moved) ?? color) as Color;
}

/** The shade of `color` nearest to it that fulfils `holds`; undefined where none does. */
export function nearestShade(color: Color, holds: (shade: Color) => boolean): Color | undefined {
  if (holds(color)) return color;
  const { l = 0 } = oklch(color) ?? {};
  for (let distance = step; distance <= 1; distance += step) {
    for (const lightness of [l - distance, l + distance]) {
      if (lightness < 0 || lightness > 1) continue;
      const shade = atLightness(color, lightness);
      if (holds(shade)) return shade;
    }
  }
  return undefined;
}

/** Whether `color` has at least the contrast `ratio` to each of `grounds`. */
export const reaches = (color: Color, grounds: readonly Color[], ratio: number): boolean =>
  grounds.every((ground) => contrast(color, ground) >= ratio);

/** The nearest shade of `color` that reaches `ratio` on all of `grounds`, or else black or white. */
export function readable(color: Color, grounds: readonly Color[], ratio: number): Color {
  const shade = nearestShade(color, (tried) => reaches(tried, grounds, ratio));
  return shade ?? strongest(grounds);
}

/** Black or white, whichever is read better on all of `grounds`. */
export function strongest(grounds: readonly Color[]): Color {
  const least = (color: Color) => Math.min(...grounds.map((ground) => contrast(color, ground)));
  return least("#ffffff") >= least("#000000") ? "#ffffff" : "#000000";
}
