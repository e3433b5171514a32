type Point = { x: number; y: number };
type Room = { width: number; height: number };

/** Dots of `radius` moved as little as it takes for each to be seen, and kept inside `room`. */
export function apart(points: readonly Point[], radius: number, room: Room): Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  const least = 2 * radius + 4;
  for (let round = 0; round < 60; round++) {
    let still = true;
    for (let one = 0; one < moved.length; one++)
      for (let other = one + 1; other < moved.length; other++) still = !push(moved[one], moved[other], least) && still;
    for (const point of moved) {
      point.x = Math.min(room.width - radius - 4, Math.max(radius + 4, point.x));
      point.y = Math.min(room.height - radius - 4, Math.max(radius + 4, point.y));
    }
    if (still) break;
  }
  return moved;
}

/** Moves two points from each other by half of what they lack; true where they lacked any. */
function push(one: Point | undefined, other: Point | undefined, least: number): boolean {
  if (!one || !other) return false;
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= least - 0.5) return false;
  // Two at the same spot go apart sidewards.
  const [x, y] = distance === 0 ? [1, 0.3] : [dx / distance, dy / distance];
  const by = (least - distance) / 2;
  one.x -= x * by;
  one.y -= y * by;
  other.x += x * by;
  other.y += y * by;
  return true;
}
