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
  const first = lanes[0] ?? middleOf(to.box);
  const last = lanes.at(-1) ?? middleOf(from.box);
  const end = { x: sideX(to, last.x), y: down ? to.box.top - head : to.box.top + to.box.height + head };
  const sidewards = from.pointed && Math.abs(first.x - middleOf(from.box).x) > from.box.width / 2 + 8;
  const start = sidewards
    ? { x: from.box.left + (first.x > middleOf(from.box).x ? from.box.width : 0), y: middleOf(from.box).y }
    : { x: sideX(from, first.x), y: down ? from.box.top + from.box.height : from.box.top };

  const stops = [...lanes.flatMap((lane) => pastLayer(lane, layers, down)), end];
  let path = `M${at(start)}`;
  let before = start;
  for (const [index, stop] of stops.entries()) {
    path += index === 0 && sidewards ? aroundCorner(before, stop) : bend(before, stop);
    before = stop;
  }
  return path + arrowHead(end, down);
}

const middleOf = ({ left, top, width, height }: Box): Point => ({ x: left + width / 2, y: top + height / 2 });

/** Edges to different sides leave a box at different places; a pointed shape has one point only. */
function sideX({ box, pointed }: Port, wanted: number): number {
  const { x } = middleOf(box);
  const reach = pointed ? 0 : box.width * 0.3;
  return Math.min(x + reach, Math.max(x - reach, wanted));
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

/** Out of the point of a shape and down beside it. */
function aroundCorner(from: Point, to: Point): string {
  const radius = Math.min(20, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  const [across, down] = [Math.sign(to.x - from.x) * radius, Math.sign(to.y - from.y) * radius];
  return `H${(to.x - across).toFixed(1)}q${across} 0 ${across} ${down}L${at(to)}`;
}

function arrowHead({ x, y }: Point, down: boolean): string {
  const tip = y + (down ? head - 4 : 4 - head);
  const back = y + (down ? -2 : 2);
  return `M${at({ x: x - 9, y: back })}L${at({ x, y: tip })}L${at({ x: x + 9, y: back })}M${at({ x, y })}L${at({ x, y: tip })}`;
}
