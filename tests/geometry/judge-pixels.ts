import { contrast } from "../../src/infographic/drawing/color.ts";
import type { Color } from "../../src/infographic/theme.ts";
import { type Raster, rasterize } from "../../src/rendering/rasterize.ts";
import { type Box, bottom, right } from "./box.ts";
import { type Finding, px } from "./judge-boxes.ts";
import type { Geometry } from "./read-geometry.ts";
import type { TextRun } from "./read-runs.ts";

const scale = 0.5;
/** Corners of the cube of colours: whatever colour a ground has, one of them differs from it by half or more. */
const markers: Color[] = ["#ff00ff", "#00ff00", "#ffff00", "#0000ff", "#00ffff", "#ff0000", "#000000", "#ffffff"];
/** What differs by more in a channel, of 255, clearly differs. */
const clear = 80;

/** What only pixels tell: text that its ground swallows, text under a shape, shapes that their own frame cuts off. */
export async function judgePixels({ page, svg, runs }: Geometry): Promise<Finding[]> {
  const bare = await rasterize(uncut(svg.replace(/<text [^>]*>[^<]*<\/text>/g, "")), scale);
  const marked = await rasterize(withMarkers(svg, { runs, bare }), scale);
  const changed = differences(bare, marked);
  return [
    ...runs.flatMap((run) => lowContrast(run, bare)),
    ...runs.flatMap((run) => coveredText(run, { raster: bare, changed })),
    ...cutShapes({ page, runs }, { raster: bare, changed }),
  ];
}

/** Drawings without the frame that cuts them; one that says `overflow` itself is meant to be cut. */
const uncut = (svg: string): string =>
  svg.replace(/<svg x="[^>]*>/g, (open) =>
    open.includes(" overflow=") ? open : open.replace("<svg ", '<svg overflow="visible" '),
  );

type Unmarked = { runs: readonly TextRun[]; bare: Raster };

/** A plain rectangle in place of each run, where it lies in the order of drawing. */
function withMarkers(svg: string, { runs, bare }: Unmarked): string {
  let next = 0;
  return svg.replace(/<text [^>]*>([^<]*)<\/text>/g, (_, text: string) => {
    if (text.trim() === "") return "";
    const { left, top, width, height } = runs[next++]?.ink ?? { left: 0, top: 0, width: 0, height: 0 };
    const fill = markerOn(groundsOf({ left, top, width, height }, bare));
    return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`;
  });
}

/** The marker that is furthest from all of the colours, 0xrrggbb, that it lies on. */
function markerOn(grounds: readonly number[]): Color {
  const nearest = (marker: Color): number =>
    Math.min(...grounds.map((color) => distance(Number.parseInt(marker.slice(1), 16), color)));
  const [first = "#ff00ff", ...others] = markers;
  return others.reduce((best, marker) => (nearest(marker) > nearest(best) ? marker : best), first);
}

const distance = (one: number, other: number): number =>
  Math.max(...[16, 8, 0].map((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255))));

/** Every colour in a box, once. */
const groundsOf = (box: Box, raster: Raster): number[] => [...countsIn(box, raster).keys()];

function countsIn(box: Box, { pixels, ...raster }: Raster): Map<number, number> {
  const counts = new Map<number, number>();
  for (const pixel of pixelsIn(box, raster)) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 4, pixel * 4 + 3);
    const color = (red << 16) | (green << 8) | blue;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

/** 1 for every pixel that clearly differs. */
function differences(one: Raster, other: Raster): Uint8Array {
  const changed = new Uint8Array(one.width * one.height);
  for (let pixel = 0; pixel < changed.length; pixel++) {
    for (let at = pixel * 4, end = at + 3; at < end; at++)
      if (Math.abs((one.pixels[at] as number) - (other.pixels[at] as number)) > clear) changed[pixel] = 1;
  }
  return changed;
}

/** Large text is read at 3:1. Source: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const needed = ({ size, weight }: TextRun): number => (size >= 36 || (size >= 28 && weight >= 600) ? 3 : 4.5);
/** A colour counts as ground where it covers this share of a run. */
const ground = 0.03;

function lowContrast(run: TextRun, raster: Raster): Finding[] {
  if (!/^#[\da-f]{6}$/i.test(run.fill)) return [{ kind: "contrast", what: run.text, why: `is drawn in ${run.fill}` }];
  const counts = countsIn(run.ink, raster);
  const pixels = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const grounds = [...counts].filter(([, count]) => count >= pixels * ground).map(([color]) => hex(color));
  const worst = grounds
    .map((color) => ({ color, ratio: contrast(run.fill as Color, color) }))
    .sort((a, b) => a.ratio - b.ratio)[0];
  if (!worst || worst.ratio >= needed(run) - 0.02) return [];
  return [{ kind: "contrast", what: run.text, why: `${worst.ratio.toFixed(2)}:1, ${run.fill} on ${worst.color}` }];
}

const hex = (color: number): Color => `#${color.toString(16).padStart(6, "0")}`;

type Compared = { raster: Raster; changed: Uint8Array };

/** A marker that doesn't show lies under something. */
function coveredText({ ink, text }: TextRun, { raster, changed }: Compared): Finding[] {
  const pixels = pixelsIn(ink, raster);
  const hidden = pixels.filter((pixel) => changed[pixel] === 0).length / Math.max(1, pixels.length);
  if (hidden <= 0.2) return [];
  return [{ kind: "text covered", what: text, why: `${Math.round(hidden * 100)}% of it lies under a shape or is cut off` }];
}

/** Pixels that differ where no text is: only there without the frame of their drawing. */
function cutShapes({ page, runs }: Pick<Geometry, "page" | "runs">, { raster, changed }: Compared): Finding[] {
  for (const { ink } of runs)
    for (const pixel of pixelsIn(
      { ...ink, left: ink.left - 4, top: ink.top - 4, width: ink.width + 8, height: ink.height + 8 },
      raster,
    ))
      changed[pixel] = 0;
  const cut = changed.reduce((count, one) => count + one, 0);
  if (cut < 6) return [];
  const first = changed.indexOf(1);
  const at = { x: (first % raster.width) / scale, y: Math.floor(first / raster.width) / scale };
  return [
    {
      kind: "shape cut off",
      what: `${cut} pixels`,
      why: `from ${px(at.x)}, ${px(at.y)} on a page of ${px(page.width)} × ${px(page.height)}`,
    },
  ];
}

/** Indices of the pixels wholly inside `box`, a page's px. */
function pixelsIn(box: Box, { width, height }: Pick<Raster, "width" | "height">): number[] {
  const from = { x: Math.max(0, Math.ceil(box.left * scale)), y: Math.max(0, Math.ceil(box.top * scale)) };
  const to = { x: Math.min(width, Math.floor(right(box) * scale)), y: Math.min(height, Math.floor(bottom(box) * scale)) };
  const pixels: number[] = [];
  for (let y = from.y; y < to.y; y++) for (let x = from.x; x < to.x; x++) pixels.push(y * width + x);
  return pixels;
}
