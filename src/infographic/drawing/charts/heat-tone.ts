import type { Color, Theme } from "../../theme.ts";
import { mix } from "../color.ts";

/** The tone of a value: from a breath of the accent to all of it; figures below zero get ever darker neutrals instead. */
export function heatTone({ colors }: Theme, value: number, [low, high]: readonly [number, number]): Color {
  const { background, accent, quiet, ink } = colors;
  if (low < 0 && high > 0) {
    const share = Math.abs(value) / Math.max(-low, high);
    return mix(background, value < 0 ? mix(quiet, ink, 0.4) : accent, 0.1 + 0.9 * share);
  }
  const share = high === low ? 0.5 : (value - low) / (high - low);
  return mix(background, accent, 0.12 + 0.88 * share);
}
