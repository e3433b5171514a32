import type { JSXNode } from "satori/jsx";
import type { Font } from "satori/standalone";
import { compose, drawListOf } from "./compose/compose.ts";
import type { DrawList } from "./draw-list.ts";
import type { Canvas } from "./raster/canvas.ts";
import { glyphMasks } from "./raster/glyph-masks.ts";
import { maskCache } from "./raster/mask-cache.ts";
import { paint } from "./raster/paint.ts";
import { svgWriter } from "./svg/write-svg.ts";
import { faceLibrary } from "./text/face-library.ts";
import { glyphOutlines } from "./text/glyph-outlines.ts";
import { paragraphs } from "./text/paragraphs.ts";
import { textShaper } from "./text/shape-text.ts";
import { loadHarfBuzz } from "./wasm/load-harfbuzz.ts";
import { loadTaffy } from "./wasm/load-taffy.ts";

// An isolate has 128 MB for everything.
const glyphBudget = 6_000_000;
const shapeBudget = 12_000_000;

type Page = { width: number; height: number | undefined };

/** Our own way from a tree to pixels: the layout engine and the shaper of satori, and a rasterizer that keeps masks. */
export type Engine = {
  measure(tree: JSXNode, page: Page, fonts: Font[]): { height: number; heights: Map<string, number> };
  drawList(tree: JSXNode, page: Page, fonts: Font[]): DrawList;
  paint(list: DrawList, scale: number): Canvas;
  svg(document: { list: DrawList; shown: { width: number; height: number }; title: string }): string;
};

let loading: Promise<Engine> | undefined;

export function loadEngine(): Promise<Engine> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Engine> {
  const [hb, taffy] = await Promise.all([loadHarfBuzz(), loadTaffy()]);
  const shape = textShaper(hb);
  const kept = paragraphs(shape);
  const stacks = faceLibrary(hb, taffy);
  const outlines = await glyphOutlines(hb);
  const glyphs = glyphMasks(outlines, maskCache(glyphBudget));
  const shapes = maskCache(shapeBudget);
  const composed = (tree: JSXNode, page: Page, fonts: Font[]) =>
    compose(tree, page, { taffy, paragraphs: kept, stackOf: stacks(fonts) });

  return {
    measure(tree, page, fonts) {
      const { root, ids } = composed(tree, page, fonts);
      const heights = new Map([...ids].map(([id, { box }]) => [id, box.height]));
      return { height: root.box.height, heights };
    },
    drawList: (tree, page, fonts) => drawListOf(composed(tree, page, fonts), shape),
    svg: svgWriter(outlines),
    paint: (list, scale) => paint(list, { scale, glyphs, shapes }),
  };
}
