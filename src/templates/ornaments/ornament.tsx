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

type Props = { theme: Theme; field: { width: number; height: number }; size: number };

/** The theme's own figure in the upper right corner of a field in its hero colour, cut where the field ends. */
export function Ornament({ theme, field, size }: Props): JSXNode {
  const [width, height] = [Math.min(size, field.width), Math.min(size, field.height)];
  const unit = 480 / size;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`${480 - width * unit} 0 ${width * unit} ${height * unit}`}
      overflow="hidden"
      style={{ position: "absolute", left: field.width - width, top: 0 }}
    >
      {figures[theme.ornament](tonesOf(theme))}
    </svg>
  );
}
