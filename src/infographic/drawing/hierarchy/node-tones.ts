import type { Color, Theme } from "../../theme.ts";
import { categoryColor, mix, readableOn, strongField, tinted, toned } from "../color.ts";

export type NodeTones = { ground: Color; ink: Color; muted: Color; line: Color };

/** The whole in the strongest field, each part in a colour of its own, what is below in that colour's tints. */
export function nodeTones(theme: Theme, { depth, branch }: { depth: number; branch: number }): NodeTones {
  const { background, ink } = theme.colors;
  if (depth === 0) {
    const field = strongField(theme);
    return { ground: field.ground, ink: field.ink, muted: field.muted, line: field.ground };
  }
  const color = categoryColor(theme, branch);
  if (depth === 1) {
    const on = readableOn(theme, color);
    return { ground: color, ink: on, muted: on, line: color };
  }
  const ground = tinted(theme, color, depth === 2 ? 0.18 : 0.09);
  return { ground, ink, muted: toned(theme, theme.colors.muted, { ground }), line: mix(background, color, 0.7) };
}
