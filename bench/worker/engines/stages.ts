import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvg from "@resvg/resvg-wasm/index_bg.wasm";
import { encodePng } from "../../../src/rendering/png/encode-png.ts";
import { loadSatori } from "../../../src/rendering/wasm/load-satori.ts";
import type { Arranged } from "./arrange.ts";
import type { Engine } from "./engine.ts";

type Drawing = InstanceType<typeof Resvg>;

let ready: Promise<void> | undefined;

/**
 * Our own way to a PNG, broken off after each stage. A Worker's clock stands still while it computes, so a stage is told
 * by the difference to the one before, from outside. Nothing is answered: sending isn't part of it.
 */
export const stages: Engine = {
  layout: (document) => runSatori(document, { embedFont: false }),
  glyphs: (document) => runSatori(document, {}),
  lean: async (document) => discard(await drawSvg(document)),
  parse: async (document) => withDrawing(await drawSvg(document), () => {}),
  raster: async (document) => withDrawing(await drawSvg(document), (drawing) => drawing.render().free()),
  pixels: async (document) => withDrawing(await drawSvg(document), readPixels),
  png: async (document) => withDrawing(await drawSvg(document), encode),
};

async function runSatori({ tree, page, fonts }: Arranged, options: { embedFont?: boolean }): Promise<string> {
  const satori = await loadSatori(fonts);
  return discard(await satori(tree as never, { ...page, ...options, fonts, onStyleError: () => {} }));
}

function drawSvg({ renderer, tree, page, shown, fonts, spec }: Arranged): Promise<string> {
  return renderer.svg({ tree, page, shown, fonts, title: spec.title });
}

async function withDrawing(svg: string, use: (drawing: Drawing) => void): Promise<string> {
  ready ??= initWasm(resvg);
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  use(drawing);
  drawing.free();
  return "";
}

function readPixels(drawing: Drawing): void {
  const image = drawing.render();
  void image.pixels;
  image.free();
}

function encode(drawing: Drawing): void {
  const image = drawing.render();
  encodePng(image);
  image.free();
}

const discard = (_: string): string => "";
