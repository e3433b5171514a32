type Size = { width: number; height: number };
export type Box = Size & { left: number; top: number };
/** A dot that wants a label of `size` beside it. */
export type Labelled = { x: number; y: number; radius: number; size: Size };

const gap = 8;

/**
 * A box for each label beside its dot, inside `room`, clear of every dot, of `taken` and of each other; undefined where
 * there is no such place for all of them.
 */
export function placeLabels(dots: readonly Labelled[], room: Box, taken: readonly Box[] = []): Box[] | undefined {
  const blocked: Box[] = [...taken, ...dots.map(dotBox)];
  const placed: Box[] = dots.map(() => ({ left: 0, top: 0, width: 0, height: 0 }));
  // Those in a crowd have the fewest places to go: they choose first.
  const order = dots.map((dot, index) => ({ dot, index, crowd: crowdOf(dot, dots) })).sort((a, b) => b.crowd - a.crowd);
  for (const { dot, index } of order) {
    const own = dotBox(dot);
    const free = placesBeside(dot).find(
      (box) => inside(box, room) && !blocked.some((other) => !same(other, own) && overlap(box, other)),
    );
    if (!free) return undefined;
    placed[index] = free;
    blocked.push(free);
  }
  return placed;
}

const dotBox = ({ x, y, radius }: Labelled): Box => ({
  left: x - radius,
  top: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Right, left, below, above, then the corners between. */
function placesBeside({ x, y, radius, size: { width, height } }: Labelled): Box[] {
  const out = radius + gap;
  const [right, left] = [x + out, x - out - width];
  const [above, below] = [y - out - height, y + out];
  const [middleX, middleY] = [x - width / 2, y - height / 2];
  const spots = [
    [right, middleY],
    [left, middleY],
    [middleX, below],
    [middleX, above],
    [x, below],
    [x - width, below],
    [x, above],
    [x - width, above],
    [right, y],
    [right, y - height],
    [left, y],
    [left, y - height],
  ] as const;
  return spots.map(([spotX, spotY]) => ({ left: spotX, top: spotY, width, height }));
}

const crowdOf = (dot: Labelled, dots: readonly Labelled[]): number =>
  dots.reduce((sum, other) => sum + (other === dot ? 0 : 1 / (20 + Math.hypot(dot.x - other.x, dot.y - other.y))), 0);

const inside = (box: Box, room: Box): boolean =>
  box.left >= room.left &&
  box.top >= room.top &&
  box.left + box.width <= room.left + room.width &&
  box.top + box.height <= room.top + room.height;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

const same = (one: Box, other: Box): boolean => one.left === other.left && one.top === other.top && one.width === other.width;
