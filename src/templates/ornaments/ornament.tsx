import type { JSXNode } from "../../infographic/frame.ts";
import type { OrnamentName, Theme } from "../../infographic/theme.ts";
import { bars, horizon, lattice, leaves, plan, rain, rays, scribble, waves } from "./line-figures.tsx";
import { arcs, disc, dots, orbits, petals, rings, splash } from "./round-figures.tsx";
import { type Figure, tonesOf } from "./tones.ts";

const figures: Record<OrnamentName, Figure> = {
  arcs,
  bars,
  disc,
  dots,
  horizon,
  lattice,
  leaves,
  orbits,
  petals,
  plan,
  rain,
  rays,
  rings,
  scribble,
  splash,
  waves,
};

type Props = { theme: Theme; width: number; size?: number; corner?: "right" | "left" };

/** The theme's own figure in an upper corner of a field in its hero colour; `width` is the field's. */
export function Ornament({ theme, width, size = 480, corner = "right" }: Props): JSXNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 480 480"
      overflow="hidden"
      style={{ position: "absolute", left: corner === "right" ? width - size : 0, top: 0 }}
    >
      <g transform={corner === "right" ? "scale(1)" : "matrix(-1 0 0 1 480 0)"}>{figures[theme.ornament](tonesOf(theme))}</g>
    </svg>
  );
}
