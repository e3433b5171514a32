import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvg from "@resvg/resvg-wasm/index_bg.wasm";
import { loadSatori } from "../../../src/rendering/wasm/load-satori.ts";
import type { Engine } from "./engine.ts";

let ready: Promise<void> | undefined;

/** Satori's SVG as it is, rasterized and encoded by resvg: what most Workers that draw pictures do. */
export const naive: Engine = {
  async png({ tree, page, shown, fonts }) {
    ready ??= initWasm(resvg);
    await ready;
    const satori = await loadSatori(fonts);
    const svg = await satori(tree as never, { ...page, fonts, onStyleError: () => {} });
    return rasterize(svg, shown.width);
  },
};

function rasterize(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
