import type { Box } from "../place-labels.ts";

export type Point = { x: number; y: number };
/** Where edges may leave a node: the whole of its upper and lower side, or only the points of a pointed shape. */
export type Port = { box: Box; pointed: boolean };
type Edge = { from: Port; to: Port; points: readonly Point[]; layers: readonly Box[] };

/** px that an arrow's head takes in front of its node. */
const head = 14;

/** From node to node through the lanes that the layout keeps free: straight past each layer, bent between them. */
export function edgePath({ from, to, points, layers }: Edge): string {
  const lanes = points.slice(1, -1);
  const down = middleOf(to.box).y >= middleOf(from.box).y;
  const start = portAt(from, lanes[0] ?? middleOf(to.box), { lower: down, room: 8 });
  const last = lanes.at(-1) ?? middleOf(from.box);
  const open = !down && layers.every((box) => box === to.box || !between(box, last.x, middleOf(to.box)));
  const end = portAt(to, last, { lower: !down, room: open ? 2 * head : Infinity });
  const stops = lanes.flatMap((lane) => pastLayer(lane, layers, down));
  const tip = end.sidewards ? { x: end.x + end.sidewards * head, y: end.y } : { x: end.x, y: end.y + (down ? -head : head) };

  let path = `M${at(start)}`;
  let before: Point = start;
  for (const [index, stop] of stops.entries()) {
    path += index === 0 && start.sidewards ? aroundCorner(before, stop) : bend(before, stop);
    before = stop;
  }
  path += end.sidewards
    ? intoSide(before, tip)
    : stops.length === 0 && start.sidewards
      ? aroundCorner(before, tip)
      : bend(before, tip);
  return path + arrowHead(tip, { x: tip.x - end.x, y: tip.y - end.y });
}

const middleOf = ({ left, top, width, height }: Box): Point => ({ x: left + width / 2, y: top + height / 2 });

/** Whether `box` stands in the way from the lane at `x` to the side of a node with this middle. */
const between = ({ left, top, width, height }: Box, x: number, to: Point): boolean =>
  top < to.y && top + height > to.y && left < Math.max(x, to.x) && left + width > Math.min(x, to.x);

type Meeting = Point & { sidewards: -1 | 0 | 1 };

/** Where an edge from or to `lane` meets a node: above or below it in its lane, or in its side where the lane passes `room` px beside it. */
function portAt({ box, pointed }: Port, lane: Point, { lower, room }: { lower: boolean; room: number }): Meeting {
  const { x, y } = middleOf(box);
  const half = { width: box.width / 2, height: box.height / 2 };
  const off = lane.x - x;
  if ((pointed || room > 8) && Math.abs(off) > half.width + room) {
    const side = off > 0 ? 1 : -1;
    return { x: x + side * half.width, y, sidewards: side };
  }
  const within = Math.max(-half.width * 0.6, Math.min(half.width * 0.6, off));
  // On a diamond the edge is met where it slants.
  const height = pointed ? half.height * (1 - Math.abs(within) / half.width) : half.height;
  return { x: x + within, y: y + (lower ? height : -height), sidewards: 0 };
}

/** A lane keeps straight for as long as the nodes beside it are high. */
function pastLayer({ x, y }: Point, layers: readonly Box[], down: boolean): Point[] {
  const beside = layers.filter(({ top, height }) => Math.abs(top + height / 2 - y) < 1);
  const half = Math.max(0, ...beside.map(({ height }) => height / 2));
  if (half === 0) return [{ x, y }];
  const ends = [
    { x, y: y - half },
    { x, y: y + half },
  ];
  return down ? ends : ends.toReversed();
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function bend(from: Point, to: Point): string {
  if (Math.abs(from.x - to.x) < 1) return `L${at(to)}`;
  const middle = (from.y + to.y) / 2;
  return `C${at({ x: from.x, y: middle })} ${at({ x: to.x, y: middle })} ${at(to)}`;
}

/** Out of the side of a node and along the lane beside it. */
function aroundCorner(from: Point, to: Point): string {
  const radius = Math.min(20, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  const [across, down] = [Math.sign(to.x - from.x) * radius, Math.sign(to.y - from.y) * radius];
  return `H${(to.x - across).toFixed(1)}q${across} 0 ${across} ${down}L${at(to)}`;
}

/** Along the lane and into the side of a node. */
function intoSide(from: Point, to: Point): string {
  const radius = Math.min(20, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  const [across, down] = [Math.sign(to.x - from.x) * radius, Math.sign(to.y - from.y) * radius];
  return `V${(to.y - down).toFixed(1)}q0 ${down} ${across} ${down}H${to.x.toFixed(1)}`;
}

/** A head at `from` that points against `back`. */
function arrowHead(from: Point, back: Point): string {
  const length = Math.hypot(back.x, back.y) || 1;
  const [x, y] = [-back.x / length, -back.y / length];
  const tip = { x: from.x + x * (head - 4), y: from.y + y * (head - 4) };
  const wing = (turn: number): Point => ({ x: tip.x - x * 12 - y * 9 * turn, y: tip.y - y * 12 + x * 9 * turn });
  return `M${at(from)}L${at(tip)}M${at(wing(1))}L${at(tip)}L${at(wing(-1))}`;
}
