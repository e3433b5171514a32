import type { BoxItem, DrawItem, DrawingItem, DrawList, TextItem, VectorShape } from "../draw-list.ts";
import { identity } from "../matrix.ts";
import type { Face } from "../text/face.ts";
import { coordinates, type GlyphOutlines, type Outline, op } from "../text/glyph-outlines.ts";

type Document = {
  list: DrawList;
  /** How large it is shown, px. */
  shown: { width: number; height: number };
  /** For people who don't see the picture. */
  title: string;
};

/**
 * A draw list as SVG. Every glyph stands in it once for each size and is referred to by number: a fifth of the bytes of
 * outlines written anew for each letter.
 */
export function svgWriter(outlineOf: GlyphOutlines): (document: Document) => string {
  return ({ list, shown, title }) => {
    const glyphs = glyphNumbers(outlineOf);
    const body = list.items.map((item) => writeItem(item, glyphs)).join("");
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${shown.width}" height="${shown.height}"` +
      ` viewBox="0 0 ${list.width} ${list.height}" role="img"><title>${escapeText(title)}</title>` +
      `<defs>${glyphs.definitions()}</defs>${body}</svg>`
    );
  };
}

type GlyphNumbers = { numberOf(face: Face, glyph: number, size: number): number | undefined; definitions(): string };

function glyphNumbers(outlineOf: GlyphOutlines): GlyphNumbers {
  const sizes = new Map<number, Map<number, number | undefined>>();
  const paths: string[] = [];
  return {
    numberOf(face, glyph, size) {
      const known = sizes.get(size) ?? new Map<number, number | undefined>();
      sizes.set(size, known);
      const key = face.id * 65_536 + glyph;
      if (known.has(key)) return known.get(key);
      const data = outlineData(outlineOf(face, glyph), size);
      const number = data === "" ? undefined : paths.push(data) - 1;
      known.set(key, number);
      return number;
    },
    definitions: () => paths.map((data, number) => `<path id="g${number}" d="${data}"/>`).join(""),
  };
}

function writeItem(item: DrawItem, glyphs: GlyphNumbers): string {
  if (item.kind === "box") return writeBox(item);
  return item.kind === "text" ? writeText(item, glyphs) : writeDrawing(item);
}

function writeBox({ left, top, width, height, fill, opacity, radii: [a, b, c, d] }: BoxItem): string {
  const paint = `fill="${fill}"${optional("fill-opacity", opacity, 1)}`;
  if (a === b && b === c && c === d)
    return `<rect x="${left}" y="${top}" width="${width}" height="${height}"${optional("rx", a, 0)} ${paint}/>`;
  const right = left + width;
  const bottom = top + height;
  const arc = (radius: number, x: number, y: number): string => (radius ? `A${radius} ${radius} 0 0 1 ${x} ${y}` : "");
  return (
    `<path d="M${left + a} ${top}H${right - b}${arc(b, right, top + b)}V${bottom - c}${arc(c, right - c, bottom)}` +
    `H${left + d}${arc(d, left, bottom - d)}V${top + a}${arc(a, left + a, top)}Z" ${paint}/>`
  );
}

function writeText({ fill, opacity, size, glyphs }: TextItem, numbers: GlyphNumbers): string {
  let uses = "";
  for (const { face, ids, xs, ys } of glyphs) {
    for (let at = 0; at < ids.length; at++) {
      const number = numbers.numberOf(face, ids[at] as number, size);
      if (number !== undefined)
        uses += `<use href="#g${number}" x="${hundredths(xs[at] as number)}" y="${hundredths(ys[at] as number)}"/>`;
    }
  }
  return uses && `<g fill="${fill}"${optional("fill-opacity", opacity, 1)}>${uses}</g>`;
}

function writeDrawing({ left, top, width, height, cut, scale, dx, dy, opacity, shapes }: DrawingItem): string {
  const place = `translate(${hundredths(dx - left)} ${hundredths(dy - top)})${scale === 1 ? "" : `scale(${scale})`}`;
  return (
    `<svg x="${left}" y="${top}" width="${width}" height="${height}"${cut ? "" : ' overflow="visible"'}><g transform="${place}"${optional("opacity", opacity, 1)}>` +
    `${shapes.map(writeShape).join("")}</g></svg>`
  );
}

function writeShape({ path, matrix, fill, opacity, stroke }: VectorShape): string {
  const moved = matrix === identity ? "" : `transform="matrix(${matrix.join(" ")})" `;
  const filled = `${moved}fill="${fill ?? "none"}"${fill ? optional("fill-opacity", opacity, 1) : ""}`;
  if (!stroke) return `<path d="${escapeText(path)}" ${filled}/>`;
  const line =
    `stroke="${stroke.color}"${optional("stroke-width", stroke.width, 1)}${optional("stroke-opacity", stroke.opacity, 1)}` +
    `${optional("stroke-linecap", stroke.cap, "butt")}${optional("stroke-linejoin", stroke.join, "miter")}` +
    (stroke.dashes.length > 0 ? ` stroke-dasharray="${stroke.dashes.join(" ")}"` : "");
  return `<path d="${escapeText(path)}" ${filled} ${line}/>`;
}

/** Path data around the glyph's pen, with steps from point to point: shorter than places. */
function outlineData(outline: Outline, size: number): string {
  let data = "";
  let [penX, penY, startX, startY] = [0, 0, 0, 0];
  const step = (at: number): string => {
    const x = Math.round((outline[at] as number) * size * 100) - penX;
    const y = Math.round(-(outline[at + 1] as number) * size * 100) - penY;
    return `${x / 100} ${y / 100}`;
  };
  for (let at = 0; at < outline.length; ) {
    const command = outline[at] as number;
    const count = coordinates[command as 0] ?? 0;
    data += names[command as 0];
    for (let pair = 0; pair < count; pair += 2) data += (pair > 0 ? " " : "") + step(at + 1 + pair);
    if (command === op.close) [penX, penY] = [startX, startY];
    else {
      penX = Math.round((outline[at + count - 1] as number) * size * 100);
      penY = Math.round(-(outline[at + count] as number) * size * 100);
      if (command === op.move) [startX, startY] = [penX, penY];
    }
    at += count + 1;
  }
  return data;
}

const names = ["m", "l", "q", "c", "z"] as const;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const optional = (name: string, value: number | string, initial: number | string): string =>
  value === initial ? "" : ` ${name}="${value}"`;

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "");
