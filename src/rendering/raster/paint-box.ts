import type { BoxItem } from "../draw-list.ts";
import { blendMask, type Canvas, fillRectangle } from "./canvas.ts";
import { type Clip, coverage, type Mask } from "./coverage.ts";
import type { MaskCache } from "./mask-cache.ts";

type Target = { canvas: Canvas; scale: number; shapes: MaskCache };

type Radii = readonly [number, number, number, number];
type Shape = Clip & { radii: Radii };
type Rows = { top: number; bottom: number };

/** A rectangle with round corners or without; only its ends need masks, every row between them is the same. */
export function paintBox(item: BoxItem, { canvas, scale, shapes }: Target): void {
  const [left, top] = [item.left * scale, item.top * scale];
  const box = { left, top, right: left + item.width * scale, bottom: top + item.height * scale };
  const whole = Object.values(box).every((edge) => Math.abs(edge - Math.round(edge)) < 0.001);
  if (whole && item.opacity >= 1 && item.radii.every((radius) => radius === 0)) {
    fillRectangle(canvas, insideOf(box, canvas), item.fill);
    return;
  }

  const [a, b, c, d] = item.radii.map((radius) => radius * scale) as unknown as Radii;
  const end = Math.ceil(Math.max(1, a, b, c, d)) + 1;
  const [first, last] = [Math.floor(top), Math.ceil(box.bottom)];
  if (last - first <= 3 * end) {
    lay({ ...box, radii: [a, b, c, d] }, { top: first - 1, bottom: last + 1 });
    return;
  }
  lay({ ...box, bottom: first + 2 * end, radii: [a, b, 0, 0] }, { top: first - 1, bottom: first + end });
  lay({ ...box, top: last - 2 * end, radii: [0, 0, c, d] }, { top: last - end, bottom: last + 1 });
  const between = maskOf({ ...box, top: -1, bottom: 2, radii: [0, 0, 0, 0] }, { top: 0, bottom: 1 });
  const rows = wholeOf(canvas);
  for (let row = Math.max(first + end, rows.top); row < Math.min(last - end, rows.bottom); row++) blend(between, row);

  function lay(shape: Shape, rows: Rows): void {
    if (rows.top < canvas.top + canvas.height && rows.bottom > canvas.top) blend(maskOf(shape, rows), rows.top);
  }

  function blend(mask: Mask | null, dy: number): void {
    const laying = { color: item.fill, opacity: item.opacity, dx: Math.floor(left), dy, clip: wholeOf(canvas) };
    if (mask) blendMask(canvas, mask, laying);
  }

  /** Some rows of a shape. The mask is kept by what it shows of the shape, wherever that lies. */
  function maskOf({ radii, ...shape }: Shape, rows: Rows): Mask | null {
    const at = { x: Math.floor(left), y: rows.top };
    const place = { left: shape.left - at.x, right: shape.right - at.x, top: shape.top - at.y, bottom: shape.bottom - at.y };
    const clip = { left: -1, right: Math.ceil(place.right) + 1, top: 0, bottom: rows.bottom - rows.top };
    const key = `box ${clip.bottom} ${Object.values(place).map(thousandths).join(" ")} ${radii.join(" ")}`;
    return shapes(key, () => coverage([roundedBox(place, radii)], clip));
  }
}

const thousandths = (value: number): number => Math.round(value * 1000);

export const wholeOf = ({ width, height, top }: Canvas): Clip => ({ left: 0, top, right: width, bottom: top + height });

/** The whole pixels of a box that lie on the canvas. */
export function insideOf({ left, top, right, bottom }: Clip, canvas: Canvas): Clip {
  const whole = wholeOf(canvas);
  const across = (x: number): number => Math.min(whole.right, Math.max(whole.left, Math.round(x)));
  const down = (y: number): number => Math.min(whole.bottom, Math.max(whole.top, Math.round(y)));
  return { left: across(left), top: down(top), right: across(right), bottom: down(bottom) };
}

function roundedBox({ left, top, right, bottom }: Clip, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): number[] {
  return [
    ...corner(left + a, top + a, a, Math.PI),
    ...corner(right - b, top + b, b, 1.5 * Math.PI),
    ...corner(right - c, bottom - c, c, 0),
    ...corner(left + d, bottom - d, d, 0.5 * Math.PI),
  ];
}

function corner(x: number, y: number, radius: number, from: number): number[] {
  if (radius === 0) return [x, y];
  const steps = Math.max(2, Math.ceil(Math.sqrt(radius * 3)));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + ((Math.PI / 2) * step) / steps;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  }).flat();
}
