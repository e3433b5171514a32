type Point = { x: number; y: number };

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** What two circles of one radius share. */
export function lensPath(one: Point, other: Point, radius: number): string {
  const [first, second] = crossings(one, other, radius);
  const arc = `A${radius} ${radius} 0 0 `;
  return `M${at(first)}${arc}1 ${at(second)}${arc}1 ${at(first)}z`;
}

/** What three circles of one radius share: the arcs between their inner crossings. */
export function corePath(centers: readonly [Point, Point, Point], radius: number): string {
  const [a, b, c] = centers;
  const inner = (one: Point, other: Point, third: Point): Point => {
    const [first, second] = crossings(one, other, radius);
    return Math.hypot(first.x - third.x, first.y - third.y) < Math.hypot(second.x - third.x, second.y - third.y)
      ? first
      : second;
  };
  const [ab, bc, ca] = [inner(a, b, c), inner(b, c, a), inner(c, a, b)];
  const arc = `A${radius} ${radius} 0 0 `;
  // Which way round depends on how the three stand.
  const turn = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0 ? 1 : 0;
  return `M${at(ab)}${arc}${turn} ${at(bc)}${arc}${turn} ${at(ca)}${arc}${turn} ${at(ab)}z`;
}

/** Where two circles of one radius cross: so that arcs go clockwise around what they share. */
function crossings(one: Point, other: Point, radius: number): readonly [Point, Point] {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  const half = Math.sqrt(radius ** 2 - (distance / 2) ** 2);
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  const [x, y] = [(-dy / distance) * half, (dx / distance) * half];
  return [
    { x: middle.x - x, y: middle.y - y },
    { x: middle.x + x, y: middle.y + y },
  ];
}
