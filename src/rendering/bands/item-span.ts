import type { BoxItem, DrawItem, DrawingItem, DrawList, TextItem, VectorShape } from "../draw-list.ts";
import { type Fingerprint, fingerprint, type Key } from "./fingerprint.ts";

/** An item, the rows that it may touch, px of the picture, and a key for what it paints there. */
export type ItemSpan = { item: DrawItem; top: number; bottom: number; key: Key };

/** The items of a list at `scale`, in the order in which they are painted. */
export const spansOf = ({ items }: DrawList, scale: number, seed: number): ItemSpan[] =>
  items.map((item) => {
    const print = fingerprint(seed);
    const { top, bottom } = take(item, { scale, print });
    return { item, top: Math.floor(top) - 1, bottom: Math.ceil(bottom) + 1, key: print.key() };
  });

type Taking = { scale: number; print: Fingerprint };
type Rows = { top: number; bottom: number };

function take(item: DrawItem, taking: Taking): Rows {
  taking.print.text(item.kind);
  if (item.kind === "text") return takeText(item, taking);
  takeNumbers(taking.print, [item.left, item.top, item.width, item.height, item.opacity]);
  return item.kind === "box" ? takeBox(item, taking) : takeDrawing(item, taking);
}

function takeBox(item: BoxItem, { scale, print }: Taking): Rows {
  print.text(item.fill);
  takeNumbers(print, item.radii);
  return rowsOf(item, scale);
}

const rowsOf = ({ top, height }: { top: number; height: number }, scale: number): Rows => ({
  top: top * scale,
  bottom: (top + height) * scale,
});

function takeDrawing(item: DrawingItem, { scale, print }: Taking): Rows {
  takeNumbers(print, [item.scale, item.dx, item.dy, Number(item.cut), item.shapes.length]);
  for (const shape of item.shapes) takeShape(shape, print);
  return item.cut ? rowsOf(item, scale) : { top: -Infinity, bottom: Infinity };
}

function takeShape({ path, matrix, fill, opacity, stroke }: VectorShape, print: Fingerprint): void {
  print.text(path);
  takeNumbers(print, matrix);
  print.text(fill ?? "");
  print.add(opacity);
  print.text(stroke ? `${stroke.color} ${stroke.cap} ${stroke.join}` : "");
  if (stroke) takeNumbers(print, [stroke.width, stroke.opacity, ...stroke.dashes]);
}

/** Glyphs stand on quarters of a pixel. */
function takeText({ fill, opacity, size, glyphs }: TextItem, { scale, print }: Taking): Rows {
  print.text(fill);
  takeNumbers(print, [opacity, size]);
  const rows = { top: Infinity, bottom: -Infinity };
  for (const { face, ids, xs, ys } of glyphs) {
    print.add(face.id);
    for (let at = 0; at < ids.length; at++) {
      const y = (ys[at] as number) * scale;
      print.add(ids[at] as number);
      print.add(Math.round((xs[at] as number) * scale * 4));
      print.add(Math.round(y * 4));
      rows.top = Math.min(rows.top, y - face.rise * size * scale);
      rows.bottom = Math.max(rows.bottom, y + face.fall * size * scale);
    }
  }
  return rows;
}

function takeNumbers(print: Fingerprint, numbers: readonly number[]): void {
  for (const number of numbers) print.add(number);
}
