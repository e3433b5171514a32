import { arc } from "d3-shape";
import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText, touches } from "./chart-text.tsx";

export type Band = { label: string; up_to: number };
type Scale = { least: number; most: number };
export type GaugeLayout = {
  radius: number;
  center: { x: number; y: number };
  thickness: number;
  segments: { path: string; active: boolean }[];
  /** Names around the arc; undefined where they don't fit there. */
  names: PlacedText[] | undefined;
  ends: PlacedText[];
  needle: number;
};

type Request = { scale: Scale; bands: readonly Band[]; value: number; write: (value: number) => string; height: number };

const gap = 0.012;

/** Radians from twelve o'clock: the scale goes from nine to three. */
const angleOf = (value: number, { least, most }: Scale): number => ((value - least) / (most - least) - 0.5) * Math.PI;

export function layOutGauge(frame: Frame, { scale, bands, value, write, height }: Request): GaugeLayout {
  const side = frame.width >= 560 && bands.length > 0 ? 150 : 8;
  const above = bands.length > 0 ? 56 : 8;
  const radius = Math.round(Math.min(frame.width / 2 - side, height - above));
  const center = { x: frame.width / 2, y: radius + above };
  const thickness = Math.round(radius * 0.26);
  const edges = [scale.least, ...bands.map(({ up_to }) => up_to)];
  if (edges.at(-1) !== scale.most) edges.push(scale.most);
  const stretches = edges.slice(1).map((end, index) => ({ start: edges[index] ?? scale.least, end }));
  const shape = arc<{ start: number; end: number }>()
    .innerRadius(radius - thickness)
    .outerRadius(radius)
    .startAngle(({ start }) => angleOf(start, scale) + gap)
    .endAngle(({ end }) => angleOf(end, scale) - gap)
    .digits(1);
  const active = activeBand(stretches, value);
  const names = bandNames(frame, { scale, bands, radius, center, active });
  const size = frame.type.caption;
  const end = (text: string, x: number): PlacedText =>
    placeText(frame, { text, x, y: center.y + size * 0.9, anchor: "middle", size, within: frame.width, width: radius * 0.6 });
  return {
    radius,
    center,
    thickness,
    segments: stretches.map((stretch, index) => ({ path: shape(stretch) ?? "", active: index === active })),
    names,
    ends: [
      end(write(scale.least), center.x - radius + thickness / 2),
      end(write(scale.most), center.x + radius - thickness / 2),
    ],
    needle: angleOf(value, scale),
  };
}

const activeBand = (stretches: readonly { start: number; end: number }[], value: number): number => {
  const index = stretches.findIndex(({ end }) => value <= end);
  return index < 0 ? stretches.length - 1 : index;
};

type Around = { scale: Scale; bands: readonly Band[]; radius: number; center: { x: number; y: number }; active: number };

function bandNames(frame: Frame, { scale, bands, radius, center, active }: Around): PlacedText[] | undefined {
  const size = frame.type.caption;
  const names = bands.map(({ label, up_to }, index) => {
    const angle = angleOf(((bands[index - 1]?.up_to ?? scale.least) + up_to) / 2, scale);
    const [x, y] = [center.x + Math.sin(angle) * (radius + 16), center.y - Math.cos(angle) * (radius + 20)];
    const anchor = Math.abs(Math.sin(angle)) < 0.2 ? "middle" : angle < 0 ? "end" : "start";
    return placeText(frame, { text: label, x, y: anchor === "middle" ? y - 6 : y, anchor, size, strong: index === active });
  });
  const inside = names.every(({ left, top, width }) => left >= 0 && left + width <= frame.width && top >= 0);
  const apart = names.every((one, index) => names.slice(index + 1).every((other) => !touches(one, other, 4)));
  const clear = names.every((name) => corners(name).every(([x, y]) => Math.hypot(x - center.x, y - center.y) >= radius + 3));
  return inside && apart && clear ? names : undefined;
}

const corners = ({ left, top, width, height }: PlacedText): [number, number][] => [
  [left, top + height * 0.2],
  [left + width, top + height * 0.2],
  [left, top + height * 0.8],
  [left + width, top + height * 0.8],
];
