import type { Color, Theme } from "../theme.ts";
import { contrast, mix } from "./color.ts";

/** `color` where it lies in the shade: a fold, an edge, the side that is turned away. */
export function shaded({ colors }: Theme, color: Color, amount = 0.28): Color {
  const { ink, background } = colors;
  const dark = contrast(ink, "#000000") < contrast(background, "#000000") ? ink : background;
  return mix(color, dark, amount);
}

/** `count` tones of the accent, from pale to full: how far a sequence has come. Each can be told from the page. */
export function ramp({ colors }: Theme, count: number): Color[] {
  const { background, accent, ink } = colors;
  return Array.from({ length: count }, (_, index) => {
    const reached = count === 1 ? 1 : index / (count - 1);
    return reached < 0.7 ? mix(background, accent, 0.62 + 0.54 * reached) : mix(accent, ink, (reached - 0.7) * 0.8);
  });
}
