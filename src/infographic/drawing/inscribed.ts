type Size = { width: number; height: number };
type Box = Size & { left: number; top: number };

/** Half of what is left beside a box of `share` of a side. */
const centred = ({ width, height }: Size, across: number, down: number): Box => ({
  left: (width * (1 - across)) / 2,
  top: (height * (1 - down)) / 2,
  width: width * across,
  height: height * down,
});

/** The box for text inside a shape that fills `size`, px from the shape's own corner: no corner of it leaves the shape. */
export const inscribed = {
  ellipse: (size: Size): Box => centred(size, Math.SQRT1_2, Math.SQRT1_2),
  diamond: (size: Size): Box => centred(size, 0.5, 0.5),
  /** A regular hexagon that stands on a point. */
  pointedHexagon: (size: Size): Box => centred(size, 0.86, 0.57),
  /** A regular hexagon that lies on a side. */
  flatHexagon: (size: Size): Box => centred(size, 0.57, 0.86),
} as const;
