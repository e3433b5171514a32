import type { DrawItem, DrawingItem, DrawList, TextItem, VectorShape } from "../draw-list.ts";
import { growthOf, multiplied } from "../matrix.ts";
import { blendMask, type Canvas, createCanvas } from "./canvas.ts";
import { type Clip, coverage, type Polygons } from "./coverage.ts";
import { flattenPath } from "./flatten-path.ts";
import { type GlyphMasks, pixelOf } from "./glyph-masks.ts";
import type { MaskCache } from "./mask-cache.ts";
import { insideOf, paintBox, wholeOf } from "./paint-box.ts";
import { strokeOutlines } from "./stroke-line.ts";

type Painting = { canvas: Canvas; scale: number; glyphs: GlyphMasks; shapes: MaskCache };

/** Pixels of a draw list at `scale` px to each of its own. */
export function paint(list: DrawList, { scale, glyphs, shapes }: Omit<Painting, "canvas">): Canvas {
  const canvas = createCanvas(Math.round(list.width * scale), Math.round(list.height * scale));
  const painting = { canvas, scale, glyphs, shapes };
  for (const item of list.items) paintItem(item, painting);
  return canvas;
}

function paintItem(item: DrawItem, painting: Painting): void {
  if (item.kind === "box") paintBox(item, painting);
  else if (item.kind === "text") paintText(item, painting);
  else paintDrawing(item, painting);
}

function paintText({ fill, opacity, size, glyphs }: TextItem, { canvas, scale, glyphs: maskOf }: Painting): void {
  const color = fill;
  const clip = wholeOf(canvas);
  for (const { face, ids, xs, ys } of glyphs) {
    for (let at = 0; at < ids.length; at++) {
      const across = pixelOf((xs[at] as number) * scale);
      const down = pixelOf((ys[at] as number) * scale);
      const mask = maskOf({ face, glyph: ids[at] as number, size: size * scale, x: across.place, y: down.place });
      if (mask) blendMask(canvas, mask, { color, opacity, dx: across.pixel, dy: down.pixel, clip });
    }
  }
}

function paintDrawing(item: DrawingItem, painting: Painting): void {
  const box = edgesOf(item, painting.scale);
  const clip = item.cut ? insideOf(box, painting.canvas) : wholeOf(painting.canvas);
  for (const shape of item.shapes) paintShape(shape, { ...painting, item, clip });
}

const edgesOf = ({ left, top, width, height }: DrawingItem, scale: number): Clip => ({
  left: left * scale,
  top: top * scale,
  right: (left + width) * scale,
  bottom: (top + height) * scale,
});

type DrawingContext = Painting & { item: DrawingItem; clip: Clip };

function paintShape({ path, matrix, fill, opacity, stroke }: VectorShape, context: DrawingContext): void {
  const { item, scale } = context;
  // The same icon at another place has the same mask if it lies the same within its pixel.
  const [x, y] = [pixelOf(item.dx * scale), pixelOf(item.dy * scale)];
  const at = { x: x.pixel, y: y.pixel };
  const growth = item.scale * scale;
  const toPx = multiplied([growth, 0, 0, growth, x.place / 4, y.place / 4], matrix);
  const reach = reachOf(context, at);
  const lines = () => flattenPath(path, toPx);
  const key = `${toPx.join(" ")} ${path}`;
  if (fill) blend(`fill ${key}`, () => lines().map(({ points }) => points), { color: fill, opacity: opacity * item.opacity });
  if (!stroke) return;
  const wider = growthOf(toPx);
  const px = { ...stroke, width: stroke.width * wider, dashes: stroke.dashes.map((dash) => dash * wider) };
  const strokeKey = `stroke ${px.width} ${px.cap} ${px.join} ${px.dashes.join(",")} ${key}`;
  blend(strokeKey, () => strokeOutlines(lines(), px), { color: stroke.color, opacity: stroke.opacity * item.opacity });

  function blend(
    maskKey: string,
    polygons: () => Polygons,
    { color, opacity: alpha }: { color: string; opacity: number },
  ): void {
    const { canvas, clip, shapes } = context;
    const mask = shapes(`${maskKey} ${item.cut} ${item.width} ${item.height}`, () => coverage(polygons(), reach));
    if (mask) blendMask(canvas, mask, { color, opacity: alpha, dx: at.x, dy: at.y, clip });
  }
}

/** Where a mask may reach, from the drawing's own pixel: its box and a pixel more, or the page around it. */
function reachOf({ item, scale, canvas }: DrawingContext, at: { x: number; y: number }): Clip {
  if (!item.cut) return { left: -canvas.width, top: -canvas.height, right: 2 * canvas.width, bottom: 2 * canvas.height };
  const box = edgesOf(item, scale);
  return {
    left: Math.floor(box.left - at.x) - 1,
    top: Math.floor(box.top - at.y) - 1,
    right: Math.ceil(box.right - at.x) + 1,
    bottom: Math.ceil(box.bottom - at.y) + 1,
  };
}
