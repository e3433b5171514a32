import type { BoxItem } from "../draw-list.ts";
import { blendMask, type Canvas, fillRectangle } from "./canvas.ts";
import { type Clip, coverage } from "./coverage.ts";
import type { MaskCache } from "./mask-cache.ts";

type Target = { canvas: Canvas; scale: number; shapes: MaskCache };

/** A rectangle with round corners or without; only its ends need masks, what lies between them is plain. */
export function paintBox(item: BoxItem, { canvas, scale, shapes }: Target): void {
  const left = item.left * scale;
  const top = item.top * scale;
  const box = { left, top, right: left + item.width * scale, bottom: top + item.height * scale };
  const plain = item.opacity >= 1 && Object.values(box).every((edge) => Math.abs(edge - Math.round(edge)) < 0.001);
  const sharp = item.radii.every((radius) => radius === 0);
  if (plain && sharp) {
    fillRectangle(canvas, insideOf(box, canvas), item.fill);
    return;
  }

  const radii = item.radii.map((radius) => radius * scale);
  const end = Math.ceil(Math.max(1, ...radii)) + 1;
  const height = Math.ceil(box.bottom) - Math.floor(top);
  const at = { x: Math.floor(left), y: Math.floor(top) };
  const outline = roundedBox(box, radii).map((value, index) => value - (index % 2 ? at.y : at.x));
  const split = plain && height > 3 * end;
  if (split) {
    blend({ top: -1, bottom: end });
    blend({ top: height - end, bottom: height + 1 });
    fillRectangle(canvas, insideOf({ ...box, top: at.y + end, bottom: at.y + height - end }, canvas), item.fill);
  } else blend({ top: -1, bottom: height + 1 });

  function blend(rows: { top: number; bottom: number }): void {
    const clip = { left: -1, right: Math.ceil(box.right) - at.x + 1, ...rows };
    const mask = shapes(`box ${rows.top} ${rows.bottom} ${outline.join(" ")}`, () => coverage([outline], clip));
    const laying = { color: item.fill, opacity: item.opacity, dx: at.x, dy: at.y, clip: wholeOf(canvas) };
    if (mask) blendMask(canvas, mask, laying);
  }
}

export const wholeOf = ({ width, height }: Canvas): Clip => ({ left: 0, top: 0, right: width, bottom: height });

/** The whole pixels of a box that lie on the canvas. */
export const insideOf = ({ left, top, right, bottom }: Clip, { width, height }: Canvas): Clip => ({
  left: Math.max(0, Math.round(left)),
  top: Math.max(0, Math.round(top)),
  right: Math.min(width, Math.round(right)),
  bottom: Math.min(height, Math.round(bottom)),
});

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
