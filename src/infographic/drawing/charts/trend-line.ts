export type Point = { x: number; y: number };

/** The straight line with the least sum of squared distances upwards; nothing where all points stand on one x. */
export function leastSquares(points: readonly Point[]): { slope: number; at: (x: number) => number } | undefined {
  const count = points.length;
  const middle = { x: total(points, ({ x }) => x) / count, y: total(points, ({ y }) => y) / count };
  const spread = total(points, ({ x }) => (x - middle.x) ** 2);
  if (count < 2 || spread === 0) return undefined;
  const slope = total(points, ({ x, y }) => (x - middle.x) * (y - middle.y)) / spread;
  return { slope, at: (x) => middle.y + slope * (x - middle.x) };
}

const total = (points: readonly Point[], of: (point: Point) => number): number =>
  points.reduce((sum, point) => sum + of(point), 0);
